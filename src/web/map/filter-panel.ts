import { MAP_STATUSES, type MapStatus } from '../../subjects/children/summary/map-status';
import type { MapPagePoint, PointsPage } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { el, fill } from '../dom';
import { countByStatus, type Filter, NO_FILTER, toggled } from './filter';
import { shapeIcon } from './shapes';

const ALL = '';
const UNKNOWN = 'unknown';

/** A choice among few; the option's place in the list, not its text, is its value. */
function choice(
  title: string,
  options: readonly string[],
  onChange: (index: number | null) => void,
): HTMLElement {
  const select = el('select', { 'aria-label': title }, el('option', { value: ALL }, MAP_PAGE_TEXT.all));
  options.forEach((text, i) => {
    select.append(el('option', { value: String(i) }, text));
  });
  select.addEventListener('change', () => onChange(select.value === ALL ? null : Number(select.value)));
  return el('label', { class: 'choice' }, `${title} `, select);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function rwsOf(points: readonly MapPagePoint[]): (number | 'unknown')[] {
  const known = distinct(points.map(({ rw }) => rw)).filter((rw): rw is number => rw !== null);
  const rws: (number | 'unknown')[] = known.sort((a, b) => a - b);
  return points.some(({ rw }) => rw === null) ? [...rws, UNKNOWN] : rws;
}

/** Legend and filter in one: what a marker means, how many there are, and whether they are shown. */
export class FilterPanel {
  private filter: Filter = NO_FILTER;
  private readonly statuses = el('div', {
    class: 'statuses',
    role: 'group',
    'aria-label': MAP_PAGE_TEXT.statusFilter,
  });

  constructor(
    private readonly container: HTMLElement,
    private readonly page: PointsPage,
    private readonly onChange: (filter: Filter) => void,
  ) {
    this.draw();
  }

  /** Everything is shown again. */
  readonly clear = (): void => {
    this.draw();
    this.set(NO_FILTER);
  };

  private set(filter: Filter): void {
    this.filter = filter;
    this.drawStatuses();
    this.onChange(filter);
  }

  private draw(): void {
    const posyandu = distinct(this.page.points.map((point) => point.posyandu)).sort((a, b) =>
      a.localeCompare(b, 'id'),
    );
    const rws = rwsOf(this.page.points);
    const rwNames = rws.map((rw) => (rw === UNKNOWN ? MAP_PAGE_TEXT.unknownRw : MAP_PAGE_TEXT.rwLabel(rw)));
    this.container.setAttribute('aria-label', MAP_PAGE_TEXT.filters);
    fill(
      this.container,
      this.statuses,
      choice(MAP_PAGE_TEXT.posyandu, posyandu, (i) =>
        this.set({ ...this.filter, posyandu: i === null ? null : (posyandu[i] ?? null) }),
      ),
      choice(MAP_PAGE_TEXT.rw, rwNames, (i) =>
        this.set({ ...this.filter, rw: i === null ? null : (rws[i] ?? null) }),
      ),
    );
    this.filter = NO_FILTER;
    this.drawStatuses();
  }

  private drawStatuses(): void {
    const focused = document.activeElement?.getAttribute('data-status');
    const counts = countByStatus(this.page.points, this.filter);
    fill(this.statuses, ...MAP_STATUSES.map((status) => this.statusButton(status, counts.get(status) ?? 0)));
    if (focused) this.statuses.querySelector<HTMLElement>(`[data-status="${focused}"]`)?.focus();
  }

  private statusButton(status: MapStatus, count: number): HTMLElement {
    const pressed = String(!this.filter.hidden.has(status));
    const button = el(
      'button',
      { type: 'button', class: 'status', 'aria-pressed': pressed, 'data-status': status },
      shapeIcon(status),
      el('span', { class: 'status-name' }, MAP_STATUS_LABEL[status]),
      el('span', { class: 'count' }, String(count)),
    );
    button.addEventListener('click', () => this.set(toggled(this.filter, status)));
    return button;
  }
}
