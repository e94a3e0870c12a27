/**
 * The few platform names the core may use, declared here so that nothing else of Node or the DOM is in reach.
 * papaparse's published types pull in Node's, which would make every Node name legal inside the core.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}

declare module 'papaparse' {
  export interface ParseConfig {
    delimiter: string
    newline: '\n' | '\r\n'
    quoteChar?: string
    escapeChar?: string
    /** True splits at delimiters and newlines without regard to quotes. */
    fastMode?: boolean
    skipEmptyLines?: boolean
    step?: (result: { data: string[]; errors: ParseError[] }) => void
  }
  export interface ParseError {
    type: string
    code: string
    message: string
    row?: number
  }
  export interface ParseResult {
    data: string[][]
    errors: ParseError[]
  }
  export function parse(text: string, config: ParseConfig): ParseResult
  export function unparse(rows: readonly (readonly string[])[], config: { newline: string }): string
  const papaparse: { parse: typeof parse; unparse: typeof unparse }
  export default papaparse
}
