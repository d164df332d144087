/**
 * A figure as people here write it: dots between thousands and a comma before decimals; a dot that parts no group of
 * three is taken for a comma.
 */
export function figureOf(text: string): number | undefined {
  const bare = text.replace(/\s/g, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}
