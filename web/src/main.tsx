import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-700.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-700.css'
import 'virtual:antd-first.css'
import './app/page.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { prepareWords } from './shared/i18n'

const root = document.getElementById('root')
if (root) void prepareWords().then(() => createRoot(root).render(<App />))
