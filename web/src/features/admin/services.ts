/** The services that keep an audit log and dead letters of their own. */
export const SERVICES = ['plan', 'pledge', 'award', 'notification'] as const

export type Service = (typeof SERVICES)[number]

export function serviceOf(value: string | undefined): Service {
  return SERVICES.find((one) => one === value) ?? 'plan'
}
