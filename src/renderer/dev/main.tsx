import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { type Page, pages } from '../../contract/menu.ts'
import { App } from '../shell/app.tsx'
import { fakeBridge } from './fake-bridge.ts'
import { type Scene, scenes } from './scene.ts'

/**
 * The window in a browser with made-up data, never part of the app: `npm exec vite src/renderer`, then
 * /dev/index.html?page=charges&scene=many&lang=en.
 */
const query = new URLSearchParams(location.search)
const page = pages.find(one => one === query.get('page')) ?? ('bills' satisfies Page)
const scene = scenes.find(one => one === query.get('scene')) ?? ('few' satisfies Scene)
window.xucha = fakeBridge(scene, query.get('lang') === 'en' ? 'en' : 'zh')

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(<App start={{ page }} />)
