import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'

/**
 * Loaded before a command: what was compiled is kept beside the packages, since a small audit is mostly its start. In the
 * environment it holds for the thread that reads bills as well.
 */
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../node_modules/.cache/compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
