/** A line drawing on a 24-px grid in the colour of the text around it; the words beside it name it. */
function icon(usualSize: number, path: string, circle?: number) {
  return ({ size = usualSize }: { size?: number }) => (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {circle && <circle cx="12" cy="12" r={circle} />}
      <path d={path} />
    </svg>
  )
}

export const BillIcon = icon(
  20,
  'M5 3h10l4 4v14l-2.3-1.8-2.4 1.8-2.3-1.8L9.7 21l-2.4-1.8L5 21zM9 9.5h6M9 13.5h6',
)
export const BillDropIcon = icon(
  48,
  'M4.5 2.5h11l4 4v15L17 19.8l-2.5 1.7-2.5-1.7-2.5 1.7L7 19.8l-2.5 1.7zM12 8.5v6.5M9 12l3 3 3-3',
)
export const ChargeIcon = icon(20, 'm8.8 7.5 3.2 4.3 3.2-4.3M12 11.8v5M9.3 12.2h5.4M9.3 14.6h5.4', 9)
export const PowerIcon = icon(20, 'M7 6.2a8 8 0 1 0 10 0M12 3.5v8')
export const ReturnIcon = icon(20, 'M8.5 5.5 4 10l4.5 4.5M4 10h10a5.2 5.2 0 0 1 0 10.4h-3.5')
export const GearIcon = icon(
  20,
  'M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M5.5 18.5l2.1-2.1M16.4 7.6l2.1-2.1',
  3.2,
)
export const ChevronIcon = icon(16, 'm9 5.5 6.5 6.5L9 18.5')
export const DoubleChevronIcon = icon(16, 'm5 5.5 6.5 6.5L5 18.5M12.5 5.5 19 12l-6.5 6.5')
export const CheckIcon = icon(16, 'm4.5 12.5 5 5 10-11')
export const WarningIcon = icon(16, 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1')
export const CloseIcon = icon(16, 'm6 6 12 12M18 6 6 18')
export const CalendarIcon = icon(16, 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7')
export const InfoIcon = icon(18, 'M12 11v5.5M12 7.6v.1', 9)
