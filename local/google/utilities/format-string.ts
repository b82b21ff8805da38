import { GoogleException } from '../core/exception';

const SPECIFIER = /%(?:(\d+)\$)?([-+0 ,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** `sprintf` as `Utilities.formatString` and `console.log` have it: `%s %d %05.2f %x`; every `%` wants its argument. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    SPECIFIER,
    (whole, position, flags: string, width, precision, conversion: string) => {
      if (conversion === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= args.length) throw new GoogleException(`Format specifier '${whole}' has no argument.`);
      const decimals = precision === undefined ? undefined : Number(precision);
      return pad(convert(args[index], conversion, flags, decimals), flags, Number(width ?? 0));
    },
  );
}

function convert(value: unknown, conversion: string, flags: string, decimals: number | undefined): string {
  const sign = flags.includes('+') && Number(value) >= 0 ? '+' : '';
  switch (conversion) {
    case 's':
      return String(value).slice(0, decimals);
    case 'd':
    case 'i':
      return sign + grouped(String(Math.trunc(Number(value))), flags);
    case 'f':
      return sign + grouped(Number(value).toFixed(decimals ?? 6), flags);
    case 'e':
      return sign + Number(value).toExponential(decimals ?? 6);
    case 'x':
      return Number(value).toString(16);
    case 'X':
      return Number(value).toString(16).toUpperCase();
    case 'o':
      return Number(value).toString(8);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return String(value).charAt(0);
    default:
      throw new GoogleException(`Unknown format conversion '${conversion}'.`);
  }
}

const grouped = (digits: string, flags: string) =>
  flags.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
