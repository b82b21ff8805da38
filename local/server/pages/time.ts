/** `Sen, 23 Jun 2025 07.05`, in the zone of the kelurahan. */
export function spokenTime(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}
