import type { ElementType, Key, ReactElement } from 'react'
import { type JSXSource, jsxDEV as jsxOf } from 'react/jsx-dev-runtime'
import { type Props, shownProps } from './shown-props.ts'

export { Fragment } from 'react/jsx-runtime'

/** As jsx-runtime.ts has it, for the page while it is worked on. */
export function jsxDEV(
  type: ElementType,
  props: Props,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  return jsxOf(type, shownProps(props), key, isStatic, source, self)
}
