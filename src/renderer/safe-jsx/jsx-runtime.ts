import type { ElementType, Key, ReactElement } from 'react'
import { jsx as jsxOf, jsxs as jsxsOf } from 'react/jsx-runtime'
import { type Props, shownProps } from './shown-props.ts'

export { Fragment } from 'react/jsx-runtime'

// What the compiler makes of markup in the page's files: every element passes here (electron.vite.config.ts).

export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return jsxOf(type, shownProps(props), key)
}

export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  return jsxsOf(type, shownProps(props), key)
}
