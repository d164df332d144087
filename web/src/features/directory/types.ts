// Shapes of the directory's own answers.
import type { UnitName } from '../../shared/api/types'

export interface ClusterRow {
  id: string
  kind: 'CLUSTER' | 'BLOCK'
  name: string
  level: UnitName
  validFrom: string
  validTo: string | null
  members: number
  leader: UnitName | null
}

export interface Member {
  unit: UnitName
  from: string
  to: string | null
}

export interface Lead {
  year: number
  unit: UnitName
  deputy: UnitName | null
}

export interface ClusterDetail extends Omit<ClusterRow, 'members' | 'leader'> {
  version: number
  members: Member[]
  leads: Lead[]
}

export interface HouseholdRow {
  id: string
  version: number
  code: string
  headName: string
  headId: string | null
  village: UnitName
  validFrom: string
  validTo: string | null
}

export interface ImportView {
  id: string
  fileName: string
  state: 'CHECKING' | 'CHECKED' | 'DONE'
  counts: { added: number; same: number; faulty: number; questions: number } | null
  createdAt: string
  task: {
    id: string
    state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
    done: number
    total: number | null
    failure: { code: string; detail: string } | null
    finishedAt: string | null
  }
}

export interface Remark {
  column: string | null
  code: string
  message: string
}

export interface ImportRow {
  sheet: string
  line: number
  verdict: 'NEW' | 'SAME' | 'FAULTY'
  cells: Record<string, string>
  faults: Remark[]
  questions: Remark[]
}
