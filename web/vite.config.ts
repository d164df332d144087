import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { defineConfig, type Manifest } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { antdStyles } from './build/antd-styles'
import { compressed } from './build/compressed'
import { homeFiles } from './build/home'

const gateway = process.env.BASE_URL ?? 'http://127.0.0.1:8080'

/** Addresses of the gateway and the services: never answered by the page. */
const NOT_THE_PAGE = /^\/(api|bearer|bff|actuator|v3|api-docs|login|logout|oauth2|error)([/?]|$)/

export default defineConfig({
  plugins: [
    react(),
    antdStyles(),
    VitePWA({
      // The new page waits until the reader takes it: nothing that is being typed is lost.
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,woff2}'],
        // The phone's home is fetched ahead; every other file when it is first needed. Answers of services never.
        manifestTransforms: [
          (entries) => {
            const home = homeFiles(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest)
            return { manifest: entries.filter((entry) => home.has(entry.url)), warnings: [] }
          },
        ],
        dontCacheBustURLsMatching: /^assets\//,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [NOT_THE_PAGE],
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 120 } },
          },
        ],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
    compressed(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // The page's policy allows no inline scripts and no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: Object.fromEntries(['/api', '/bff', '/login', '/logout'].map((path) => [path, gateway])) },
})
