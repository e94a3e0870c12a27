import { visible } from '../../core/base/text.ts'

export type Props = Readonly<Record<string, unknown>>

/** Where an element has text for a person, beside its children; what is typed into a field stays as it was typed. */
const spoken = ['aria-description', 'aria-label', 'alt', 'placeholder', 'title']

/**
 * An element's properties with every text in them made visible: names out of bills, files and notes could otherwise
 * turn the sums around that stand beside them, or hide a part of themselves. The same object where there is nothing
 * to change.
 */
export function shownProps(props: Props): Props {
  let changed: Record<string, unknown> | null = null
  for (const name of ['children', ...spoken]) {
    const before = props[name]
    const after = name === 'children' ? shownChildren(before) : shownText(before)
    if (after === before) continue
    changed ??= { ...props }
    changed[name] = after
  }
  return changed ?? props
}

function shownText(value: unknown): unknown {
  return typeof value === 'string' ? visible(value) : value
}

function shownChildren(children: unknown): unknown {
  if (!Array.isArray(children)) return shownText(children)
  const shown = children.map(shownChildren)
  return shown.some((child, index) => child !== children[index]) ? shown : children
}
