/** What anybody may put into the name of a merchant, a file or a note. */
export const hostileTexts = {
  markup: '<img src=x onerror=alert(1)>',
  closingStyle: '</style><script>alert(1)</script>',
  attribute: '" onmouseover="alert(1)',
  template: '#{alert(1)} {{alert(1)}} <%= 1 %>',
  address: 'javascript:alert(1)',
  formula: '=HYPERLINK("http://example.invalid","查看")',
  command: "=cmd|' /C calc'!A0",
  plus: '+1+cmd|1!A0',
  minus: '-2+3',
  at: '@SUM(1+1)',
  wide: '＝HYPERLINK("http://example.invalid")',
  tabbed: '\t=1+1',
  turned: '小米\u202Egnp.exe',
  isolated: '\u2066小米\u2069\u2067',
  hidden: '小\u200B\u00AD\u2060米',
  blank: '小\u3164米\uFFA0云\u2800\u034F\u115F',
  tagged: '小米\u{E0041}\u{E0042}',
  nul: '小米\u0000云',
  bell: '小米\u0007\u0008',
  terminal: '\u001B[2J\u001B]0;小米\u0007',
  eightBit: '\u009B31m小米',
  entity: '&lt;b&gt; &#x202E; &xxe;',
  cdata: ']]><w:p/>',
  half: '小米\uD800',
  property: 'X\r\nATTACH:http://example.invalid\r\nEND:VEVENT',
} as const

/**
 * Signs that turn, hide or command; none of them may reach a page, a document, a sheet or a terminal as it is. Line
 * breaks and tabs are no such signs.
 */
export const dangerousSigns = /(?![\n\r\t]|\p{VS})[\p{Cc}\p{Cf}\p{DI}\u2800]/u
