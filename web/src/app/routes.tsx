import type { RouteObject } from 'react-router'
import { Crash } from './Crash'
import { Root } from './Root'

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <Crash />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../features/home/HomePage')).HomePage }) },
      {
        path: 'units/:id?',
        lazy: async () => ({ Component: (await import('../features/directory/UnitsPage')).UnitsPage }),
      },
      { path: 'people', lazy: async () => ({ Component: (await import('../features/directory/PeoplePage')).PeoplePage }) },
      {
        path: 'people/:id',
        lazy: async () => ({ Component: (await import('../features/directory/PersonPage')).PersonPage }),
      },
      { path: 'clusters', lazy: async () => ({ Component: (await import('../features/directory/ClustersPage')).ClustersPage }) },
      { path: 'clusters/:id', lazy: async () => ({ Component: (await import('../features/directory/ClusterPage')).ClusterPage }) },
      { path: 'households', lazy: async () => ({ Component: (await import('../features/directory/HouseholdsPage')).HouseholdsPage }) },
      { path: 'import/:id?', lazy: async () => ({ Component: (await import('../features/directory/ImportPage')).ImportPage }) },
      { path: 'notices', lazy: async () => ({ Component: (await import('../features/notices/NoticesPage')).NoticesPage }) },
      { path: 'profile', lazy: async () => ({ Component: (await import('../features/profile/ProfilePage')).ProfilePage }) },
      {
        path: 'admin/provisionings',
        lazy: async () => ({ Component: (await import('../features/admin/ProvisioningsPage')).ProvisioningsPage }),
      },
      {
        path: 'admin/dead-letters',
        lazy: async () => ({ Component: (await import('../features/admin/DeadLettersPage')).DeadLettersPage }),
      },
      { path: 'admin/audit', lazy: async () => ({ Component: (await import('../features/admin/AuditPage')).AuditPage }) },
      { path: '*', lazy: async () => ({ Component: (await import('./NotFound')).NotFound }) },
    ],
  },
]
