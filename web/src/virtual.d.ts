/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/react" />

declare module 'virtual:antd-first.css'
declare module 'virtual:antd-office.css'
