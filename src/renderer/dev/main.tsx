import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { pages } from '../../contract/menu.ts'
import { App } from '../shell/app.tsx'
import { firstState } from './app-state.ts'
import { engineBridge, scenes } from './engine-bridge.ts'

/**
 * The window in a browser, never part of the app: `npm run dev:page`, then
 * /dev/index.html?page=charges&scene=many&lang=en.
 */
const query = new URLSearchParams(location.search)
const page = pages.find(one => one === query.get('page')) ?? 'bills'
const scene = scenes.find(one => one === query.get('scene')) ?? 'few'
window.xucha = engineBridge(scene, {
  ...firstState(query.get('lang') === 'en' ? 'en' : 'zh'),
  databaseProblem: scene === 'broken' ? 'damaged' : null,
  healthNotice: scene === 'trouble' ? 'unclean-end' : null,
})

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(<App start={{ page }} />)
