import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.BASE_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    // The page's policy allows no inline scripts and no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: Object.fromEntries(['/api', '/bff', '/login', '/logout'].map((path) => [path, gateway])) },
})
