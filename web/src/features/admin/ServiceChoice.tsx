import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { SERVICES, type Service } from './services'

export function ServiceChoice({ value, onChange }: { value: Service; onChange: (service: Service) => void }) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('admin')
  return (
    <Segmented<Service>
      aria-label={words('service')}
      className="filters"
      value={value}
      options={SERVICES.map((one) => ({ value: one, label: t(`service.${one}`) }))}
      onChange={onChange}
    />
  )
}
