import { useTranslation } from 'react-i18next'
import { EMPTY, way, type Content } from './model'

const isPart = (step: unknown): step is keyof Content => typeof step === 'string' && step in EMPTY

/** The place of a value in words: the part of the plan and the number in it. */
export function usePathText() {
  const { t } = useTranslation('plans')
  return (path: string | readonly (string | number)[]): string => {
    const [part, ...rest] = (typeof path === 'string' ? way(path) : path).filter((step) => step !== 'content')
    const words = isPart(part) ? t(`part.${part}`) : t('general')
    const numbers = rest.filter((step) => typeof step === 'number').map((step) => step + 1)
    return numbers.length > 0 ? `${words} ${numbers.join('.')}` : words
  }
}
