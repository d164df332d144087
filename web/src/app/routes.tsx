import type { ParseKeys } from 'i18next'
import type { RouteObject } from 'react-router'
import { Crash } from './Crash'
import { learn } from '../shared/i18n'
import { Root } from './Root'

/** What a route says about its page: the name in the browser's tab. */
interface PageHandle {
  title: ParseKeys
}

export function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}

/** The styles of what the first page does not show come with the first route that may need them. */
function office(load: () => Promise<() => React.JSX.Element>) {
  return async () => ({ Component: (await Promise.all([load(), import('virtual:antd-office.css')]))[0] })
}

/** Plans bring words of their own. */
function planning(load: () => Promise<() => React.JSX.Element>) {
  return office(async () => (await Promise.all([load(), learn('plans')]))[0])
}

/** So do pledges. */
function pledging(load: () => Promise<() => React.JSX.Element>) {
  return office(async () => (await Promise.all([load(), learn('pledges')]))[0])
}

/** And reviews. */
function reviewing(load: () => Promise<() => React.JSX.Element>) {
  return office(async () => (await Promise.all([load(), learn('reviews')]))[0])
}

function page(title: ParseKeys, route: RouteObject): RouteObject {
  return { ...route, handle: { title } satisfies PageHandle } as RouteObject
}

export const routes: RouteObject[] = [
  // For anybody: no session is asked for.
  {
    path: 'public/plans',
    errorElement: <Crash />,
    children: [
      { index: true, lazy: planning(async () => (await import('../features/plans/PublicPlans')).PublicPlansPage) },
      { path: ':id', lazy: planning(async () => (await import('../features/plans/PublicPlans')).PublicPlanPage) },
    ],
  },
  {
    element: <Root />,
    errorElement: <Crash />,
    children: [
      page('nav.home', { index: true, lazy: async () => ({ Component: (await import('../features/home/HomePage')).HomePage }) }),
      page('nav.notices', {
        path: 'notices',
        lazy: office(async () => (await import('../features/notices/NoticesPage')).NoticesPage),
      }),
      page('nav.profile', {
        path: 'profile',
        lazy: office(async () => (await import('../features/profile/ProfilePage')).ProfilePage),
      }),
      page('nav.units', {
        path: 'units/:id?',
        lazy: office(async () => (await import('../features/directory/UnitsPage')).UnitsPage),
      }),
      page('nav.people', {
        path: 'people',
        lazy: office(async () => (await import('../features/directory/PeoplePage')).PeoplePage),
      }),
      page('nav.person', {
        path: 'people/:id',
        lazy: office(async () => (await import('../features/directory/PersonPage')).PersonPage),
      }),
      page('nav.plans', {
        path: 'plans',
        lazy: planning(async () => (await import('../features/plans/PlansPage')).PlansPage),
      }),
      page('nav.plansCalendar', {
        path: 'plans/calendar',
        lazy: planning(async () => (await import('../features/plans/CalendarPage')).CalendarPage),
      }),
      page('nav.planBoard', {
        path: 'plans/:id/board',
        lazy: planning(async () => (await import('../features/plans/BoardPage')).BoardPage),
      }),
      page('nav.planUpload', {
        path: 'plans/upload/:id?',
        lazy: planning(async () => (await import('../features/plans/UploadPage')).UploadPage),
      }),
      page('nav.plan', {
        path: 'plans/:id',
        lazy: planning(async () => (await import('../features/plans/PlanPage')).PlanPage),
      }),
      page('nav.planPaper', {
        path: 'plans/:id/paper',
        lazy: planning(async () => (await import('../features/plans/PaperPage')).PaperPage),
      }),
      page('nav.planEditor', {
        path: 'plans/:id/edit',
        lazy: planning(async () => (await import('../features/plans/EditorPage')).EditorPage),
      }),
      page('nav.planDifference', {
        path: 'plans/:id/parent-difference',
        lazy: planning(async () => (await import('../features/plans/DifferencePage')).ParentDifferencePage),
      }),
      page('nav.planDifference', {
        path: 'plans/:id/difference',
        lazy: planning(async () => (await import('../features/plans/DifferencePage')).DifferencePage),
      }),
      page('nav.pledges', {
        path: 'pledges',
        lazy: pledging(async () => (await import('../features/pledges/PledgesPage')).PledgesPage),
      }),
      page('nav.pledgeForm', {
        path: 'pledges/windows/:id/register',
        lazy: pledging(async () => (await import('../features/pledges/RegisterPage')).RegisterPage),
      }),
      page('nav.pledgeForm', {
        path: 'pledges/:id/edit',
        lazy: pledging(async () => (await import('../features/pledges/RegisterPage')).EditPage),
      }),
      page('nav.pledge', {
        path: 'pledges/:id',
        lazy: pledging(async () => (await import('../features/pledges/PledgePage')).PledgePage),
      }),
      page('nav.pledgeSheet', {
        path: 'pledges/windows/:id/sheet',
        lazy: pledging(async () => (await import('../features/pledges/SheetPage')).SheetPage),
      }),
      page('nav.pledgeSheet', {
        path: 'pledges/sheets/:id',
        lazy: pledging(async () => (await import('../features/pledges/ReviewPage')).ReviewPage),
      }),
      page('nav.pledgeBoard', {
        path: 'pledges/windows/:id/board',
        lazy: pledging(async () => (await import('../features/pledges/BoardPage')).BoardPage),
      }),
      page('nav.consolidation', {
        path: 'pledges/plans/:id/consolidation',
        lazy: pledging(async () => (await import('../features/pledges/ConsolidationPage')).ConsolidationPage),
      }),
      page('nav.reviews', {
        path: 'reviews',
        lazy: reviewing(async () => (await import('../features/reviews/ReviewsPage')).ReviewsPage),
      }),
      page('nav.reviewPlan', {
        path: 'reviews/plans/:id',
        lazy: reviewing(async () => (await import('../features/reviews/PlanPage')).PlanPage),
      }),
      page('nav.papers', {
        path: 'reviews/papers',
        lazy: reviewing(async () => (await import('../features/reviews/PapersPage')).PapersPage),
      }),
      page('nav.paper', {
        path: 'reviews/papers/:id',
        lazy: reviewing(async () => (await import('../features/reviews/PaperPage')).PaperPage),
      }),
      page('nav.results', {
        path: 'reviews/results',
        lazy: reviewing(async () => (await import('../features/reviews/ResultsPage')).ResultsPage),
      }),
      page('nav.inspections', {
        path: 'reviews/inspections',
        lazy: reviewing(async () => (await import('../features/reviews/InspectionsPage')).InspectionsPage),
      }),
      page('nav.progress', {
        path: 'reviews/pledges/:id',
        lazy: reviewing(async () => (await import('../features/reviews/ProgressPage')).ProgressPage),
      }),
      page('nav.clusters', {
        path: 'clusters',
        lazy: office(async () => (await import('../features/directory/ClustersPage')).ClustersPage),
      }),
      page('nav.clusters', {
        path: 'clusters/:id',
        lazy: office(async () => (await import('../features/directory/ClusterPage')).ClusterPage),
      }),
      page('nav.households', {
        path: 'households',
        lazy: office(async () => (await import('../features/directory/HouseholdsPage')).HouseholdsPage),
      }),
      page('nav.import', {
        path: 'import/:id?',
        lazy: office(async () => (await import('../features/directory/ImportPage')).ImportPage),
      }),
      page('nav.provisionings', {
        path: 'admin/provisionings',
        lazy: office(async () => (await import('../features/admin/ProvisioningsPage')).ProvisioningsPage),
      }),
      page('nav.deadLetters', {
        path: 'admin/dead-letters',
        lazy: office(async () => (await import('../features/admin/DeadLettersPage')).DeadLettersPage),
      }),
      page('nav.parkedEvents', {
        path: 'admin/parked-events',
        lazy: office(async () => (await import('../features/admin/ParkedEventsPage')).ParkedEventsPage),
      }),
      page('nav.audit', {
        path: 'admin/audit',
        lazy: office(async () => (await Promise.all([import('../features/admin/AuditPage'), learn('audit')]))[0].AuditPage),
      }),
      page('error.backTitle', { path: 'logged-in', lazy: async () => ({ Component: (await import('./LoggedIn')).LoggedIn }) }),
      page('error.notFoundTitle', { path: '*', lazy: async () => ({ Component: (await import('./NotFound')).NotFound }) }),
    ],
  },
]
