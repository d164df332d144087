import { useTranslation } from 'react-i18next'
import { CATALOGUE } from '../../shared/api/schema/catalogue'
import type { UnitName } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { vi } from '../../shared/i18n/vi'
import { ChoicePlace, DayPlace, ListPlace, ManyPlace, MomentPlace, NumberPlace, SwitchPlace, TextPlace, TextsPlace, UnitPlace } from './fields'
import type { Content } from './model'

const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const id = () => crypto.randomUUID()

/** The parts of a plan in the order in which they are written. */
export const SECTIONS = ['general', 'legalBases', 'purposes', 'requirements', 'themes', 'solutions', 'movements', 'registration', 'windows', 'targets', 'scoring', 'tasks', 'reviews', 'closing', 'recipients', 'signer'] as const satisfies ('general' | keyof Content)[]

export type SectionName = (typeof SECTIONS)[number]

export function Section({ name, units }: { name: SectionName; units: ReadonlyMap<string, UnitName> }) {
  const { t } = useTranslation('plans')
  const kinds = Object.keys(vi.kind).map((value) => ({ value, label: word('kind', value) }))
  switch (name) {
    case 'general':
      return (
        <>
          <TextPlace path="about" label={t('about')} rows={3} most={1000} />
          <div className="pair">
            <NumberPlace path="year" label={t('year')} />
            <TextPlace path="symbol" label={t('symbol')} hint={t('symbolHint')} most={40} />
            <TextPlace path="place" label={t('place')} most={100} />
          </div>
          <SwitchPlace path="openToPublic" label={t('openToPublic')} />
        </>
      )
    case 'legalBases':
      return (
        <ListPlace path="legalBases" one={t('part.legalBases')} fresh={() => ({ text: '', type: null, number: null, body: null, date: null })}>
          {(path) => (
            <>
              <TextPlace path={`${path}.text`} label={t('text')} rows={2} most={2000} />
              <div className="pair">
                <TextPlace path={`${path}.type`} label={t('citation.type')} most={100} />
                <TextPlace path={`${path}.number`} label={t('citation.number')} most={100} />
                <TextPlace path={`${path}.body`} label={t('citation.body')} most={200} />
                <DayPlace path={`${path}.date`} label={t('citation.date')} />
              </div>
            </>
          )}
        </ListPlace>
      )
    case 'purposes':
    case 'requirements':
    case 'solutions':
    case 'registration':
      return <TextsPlace path={name} one={t(`part.${name}`)} rows={3} />
    case 'themes':
      return (
        <ListPlace path="themes" one={t('theme')} fresh={() => ({ code: null, name: '', points: [] })}>
          {(path) => (
            <>
              <ChoicePlace path={`${path}.code`} label={t('theme')} options={named(CATALOGUE.themes)} optional hint={t('ownTheme')} />
              <TextPlace path={`${path}.name`} label={t('text')} rows={3} most={5000} />
              <TextsPlace path={`${path}.points`} one={t('points')} />
            </>
          )}
        </ListPlace>
      )
    case 'movements':
      return (
        <ListPlace path="movements" one={t('movement.name')} fresh={() => ({ id: id(), type: 'REGULAR', name: '', aim: '', participants: '', criteria: [], from: null, to: null, rounds: [] })}>
          {(path) => (
            <>
              <TextPlace path={`${path}.name`} label={t('movement.name')} rows={2} most={1000} />
              <div className="pair">
                <ChoicePlace path={`${path}.type`} label={t('movement.type')} options={(['REGULAR', 'THEMATIC'] as const).map((value) => ({ value, label: t(`movement.${value}`) }))} />
                <DayPlace path={`${path}.from`} label={t('from')} />
                <DayPlace path={`${path}.to`} label={t('to')} />
              </div>
              <TextPlace path={`${path}.aim`} label={t('movement.aim')} rows={2} most={5000} />
              <TextPlace path={`${path}.participants`} label={t('movement.participants')} rows={2} most={2000} />
              <TextsPlace path={`${path}.criteria`} one={t('movement.criteria')} />
              <h3>{t('movement.rounds')}</h3>
              <ListPlace path={`${path}.rounds`} one={t('movement.round')} fresh={() => ({ id: id(), name: '', from: null, to: null })}>
                {(round) => (
                  <div className="pair">
                    <TextPlace path={`${round}.name`} label={t('movement.round')} most={500} />
                    <DayPlace path={`${round}.from`} label={t('from')} />
                    <DayPlace path={`${round}.to`} label={t('to')} />
                  </div>
                )}
              </ListPlace>
            </>
          )}
        </ListPlace>
      )
    case 'windows':
      return (
        <ListPlace path="windows" one={t('part.windows')} fresh={() => ({ id: id(), unitKinds: [], opens: null, closes: null, titles: [], forms: [] })}>
          {(path) => (
            <>
              <div className="pair">
                <MomentPlace path={`${path}.opens`} label={t('window.opens')} />
                <MomentPlace path={`${path}.closes`} label={t('window.closes')} end />
              </div>
              <ManyPlace path={`${path}.unitKinds`} label={t('window.kinds')} hint={t('window.kindsHint')} options={kinds} />
              <ManyPlace path={`${path}.titles`} label={t('window.titles')} options={named(CATALOGUE.titles)} />
              <ManyPlace path={`${path}.forms`} label={t('window.forms')} options={named(CATALOGUE.forms)} />
            </>
          )}
        </ListPlace>
      )
    case 'targets':
      return (
        <ListPlace path="targets" one={t('target.name')} fresh={() => ({ id: id(), parentId: null, name: '', unitOfMeasure: null, baseline: null, figure: null, weight: null, direction: 'AT_LEAST', due: null, ownerId: null })}>
          {(path) => (
            <>
              <TextPlace path={`${path}.name`} label={t('target.name')} rows={2} most={1000} />
              <div className="pair">
                <ChoicePlace path={`${path}.direction`} label={t('target.direction')} options={(['AT_LEAST', 'AT_MOST'] as const).map((value) => ({ value, label: t(`target.${value}`) }))} />
                <NumberPlace path={`${path}.figure`} label={t('target.figure')} />
                <TextPlace path={`${path}.unitOfMeasure`} label={t('target.unit')} most={60} />
                <NumberPlace path={`${path}.baseline`} label={t('target.baseline')} />
                <NumberPlace path={`${path}.weight`} label={t('target.weight')} />
                <DayPlace path={`${path}.due`} label={t('target.due')} />
              </div>
              <UnitPlace path={`${path}.ownerId`} label={t('target.owner')} known={units} />
            </>
          )}
        </ListPlace>
      )
    case 'scoring':
      return (
        <ListPlace path="scoring" one={t('scoring.criterion')} fresh={() => ({ id: id(), kind: 'BASE', criterion: '', points: 0 })}>
          {(path) => (
            <div className="pair">
              <TextPlace path={`${path}.criterion`} label={t('scoring.criterion')} most={1000} />
              <ChoicePlace path={`${path}.kind`} label={t('scoring.kind')} options={(['BASE', 'BONUS', 'PENALTY'] as const).map((value) => ({ value, label: t(`scoring.${value}`) }))} />
              <NumberPlace path={`${path}.points`} label={t('scoring.points')} />
            </div>
          )}
        </ListPlace>
      )
    case 'tasks':
      return (
        <ListPlace path="tasks" one={t('task.text')} fresh={() => ({ id: id(), unitId: null, unitKind: null, text: '', due: null, publicity: false })}>
          {(path) => (
            <>
              <TextPlace path={`${path}.text`} label={t('task.text')} rows={2} most={5000} />
              <div className="pair">
                <ChoicePlace path={`${path}.unitKind`} label={t('task.unitKind')} options={kinds} optional />
                <UnitPlace path={`${path}.unitId`} label={t('task.unit')} known={units} />
                <DayPlace path={`${path}.due`} label={t('task.due')} />
              </div>
              <SwitchPlace path={`${path}.publicity`} label={t('task.publicity')} />
            </>
          )}
        </ListPlace>
      )
    case 'reviews':
      return (
        <ListPlace path="reviews" one={t('part.reviews')} fresh={() => ({ id: id(), kind: 'MID_YEAR', text: '', due: null })}>
          {(path) => (
            <>
              <div className="pair">
                <ChoicePlace path={`${path}.kind`} label={t('review.kind')} options={(['MID_YEAR', 'YEAR_END', 'OTHER'] as const).map((value) => ({ value, label: t(`review.${value}`) }))} />
                <DayPlace path={`${path}.due`} label={t('review.due')} />
              </div>
              <TextPlace path={`${path}.text`} label={t('review.text')} rows={2} most={5000} />
            </>
          )}
        </ListPlace>
      )
    case 'closing':
      return <TextPlace path="closing" label={t('part.closing')} rows={4} most={5000} />
    case 'recipients':
      return (
        <ListPlace path="recipients" one={t('recipient.text')} fresh={() => ({ text: '', unitId: null })}>
          {(path) => (
            <div className="pair">
              <TextPlace path={`${path}.text`} label={t('recipient.text')} most={500} />
              <UnitPlace path={`${path}.unitId`} label={t('recipient.unit')} known={units} />
            </div>
          )}
        </ListPlace>
      )
    case 'signer':
      return (
        <div className="pair">
          <TextPlace path="signer.authority" label={t('signer.authority')} hint={t('signer.authorityHint')} most={200} />
          <TextPlace path="signer.post" label={t('signer.post')} most={200} />
          <TextPlace path="signer.name" label={t('signer.name')} most={120} />
        </div>
      )
  }
}
