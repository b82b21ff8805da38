import { MAP_STATUSES, type MapStatus } from '../../subjects/children/summary/map-status';
import type { PointsPage } from '../../subjects/maps/map-page';
import { MAP_STEPS, type MapStep, STEP_STATUS } from '../../subjects/maps/map-steps';
import { STEP_TITLE, stepWhy, WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { el, fill } from '../dom';
import { rwText } from './describe';
import {
  countByFindings,
  countBySteps,
  countsOfViews,
  destinations,
  type Filter,
  NO_FILTER,
  posyanduTold,
  type Shown,
} from './filter';
import { shapeIcon } from './shapes';

const ALL = '';

/** A choice among few; the option's place in the list, not its text, is its value. */
function choice(
  title: string,
  options: readonly string[],
  chosen: number,
  onChange: (index: number | null) => void,
): HTMLElement {
  const select = el('select', { 'aria-label': title }, el('option', { value: ALL }, WEB_MAP_TEXT.all));
  options.forEach((text, i) => {
    select.append(el('option', { value: String(i) }, text));
  });
  select.value = chosen < 0 ? ALL : String(chosen);
  select.addEventListener('change', () => onChange(select.value === ALL ? null : Number(select.value)));
  return el('label', { class: 'choice' }, `${title} `, select);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** A button that is pressed while what it chooses is chosen; `name` finds it again once the panel is drawn anew. */
function toggle(
  {
    name,
    pressed,
    className,
  }: { readonly name: string; readonly pressed: boolean; readonly className: string },
  onClick: () => void,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = el(
    'button',
    { type: 'button', class: className, 'aria-pressed': String(pressed), 'data-name': name },
    ...content,
  );
  made.addEventListener('click', onClick);
  return made;
}

/** Legend and filter in one: what is to be done or was found, how many there are, and in which RW. */
export class FilterPanel {
  private filter: Filter = NO_FILTER;
  private readonly views = el('div', { class: 'views', role: 'group', 'aria-label': WEB_MAP_TEXT.view });
  private readonly rows = el('div', { class: 'statuses', role: 'group' });
  private readonly where = el('div', { class: 'where', role: 'group', 'aria-label': WEB_MAP_TEXT.whereHint });
  private readonly others = el('details', { class: 'others' });

  constructor(
    container: HTMLElement,
    private readonly page: PointsPage,
    private readonly all: readonly Shown[],
    private readonly onChange: (filter: Filter) => void,
  ) {
    container.setAttribute('aria-label', MAP_PAGE_TEXT.filters);
    fill(
      container,
      this.views,
      this.rows,
      el('h2', { class: 'where-title' }, WEB_MAP_TEXT.where),
      this.where,
      this.others,
    );
  }

  readonly set = (filter: Filter): void => {
    const focused = document.activeElement?.getAttribute('data-name');
    this.filter = filter;
    this.drawViews();
    this.drawRows();
    this.drawWhere();
    this.drawOthers();
    if (focused) document.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    this.onChange(filter);
  };

  /** Everything of the view is shown again. */
  readonly clear = (): void => this.set({ ...NO_FILTER, view: this.filter.view });

  private change(part: Partial<Filter>): void {
    this.set({ ...this.filter, ...part });
  }

  private drawViews(): void {
    const counts = countsOfViews(this.all, this.filter);
    const view = (name: Filter['view'], text: string): HTMLElement =>
      toggle(
        { name, pressed: this.filter.view === name, className: 'view' },
        () => this.change({ view: name, step: null, status: null }),
        text,
      );
    fill(
      this.views,
      view('steps', WEB_MAP_TEXT.steps(counts.steps)),
      view('everybody', WEB_MAP_TEXT.everybody(counts.everybody)),
    );
  }

  private drawRows(): void {
    const isSteps = this.filter.view === 'steps';
    this.rows.setAttribute('aria-label', isSteps ? WEB_MAP_TEXT.stepsLegend : WEB_MAP_TEXT.statusLegend);
    fill(this.rows, ...(isSteps ? this.stepRows() : this.statusRows()));
  }

  private stepRows(): readonly HTMLElement[] {
    const counts = countBySteps(this.all, this.filter);
    return MAP_STEPS.filter((step) => (counts.get(step) ?? 0) > 0 || this.filter.step === step).map((step) =>
      this.legendRow(
        {
          name: step,
          pressed: this.filter.step === step,
          status: STEP_STATUS[step],
          count: counts.get(step) ?? 0,
        },
        () => this.change({ step: this.filter.step === step ? null : (step satisfies MapStep) }),
        STEP_TITLE[step],
        stepWhy(step),
      ),
    );
  }

  private statusRows(): readonly HTMLElement[] {
    const counts = countByFindings(this.all, this.filter);
    return MAP_STATUSES.map((status) =>
      this.legendRow(
        { name: status, pressed: this.filter.status === status, status, count: counts.get(status) ?? 0 },
        () => this.change({ status: this.filter.status === status ? null : status }),
        MAP_STATUS_LABEL[status],
        null,
      ),
    );
  }

  private legendRow(
    {
      name,
      pressed,
      status,
      count,
    }: {
      readonly name: string;
      readonly pressed: boolean;
      readonly status: MapStatus;
      readonly count: number;
    },
    onClick: () => void,
    title: string,
    why: string | null,
  ): HTMLElement {
    const text = el('span', { class: 'status-name' }, title);
    if (why !== null) text.append(el('small', {}, why));
    return toggle(
      { name, pressed, className: 'status' },
      onClick,
      shapeIcon(status),
      text,
      el('span', { class: 'count' }, String(count)),
    );
  }

  private drawWhere(): void {
    const { rw } = this.filter;
    const chip = (name: string, wanted: Filter['rw'], text: string): HTMLElement =>
      toggle({ name, pressed: rw === wanted, className: 'chip' }, () => this.change({ rw: wanted }), text);
    fill(
      this.where,
      chip('rw-all', null, WEB_MAP_TEXT.allRw),
      ...destinations(this.all, this.filter).map(({ rw: one, count }) =>
        chip(`rw-${one ?? 'unknown'}`, one ?? 'unknown', `${rwText(one)} · ${count}`),
      ),
    );
  }

  private drawOthers(): void {
    const { posyandu, age } = this.filter;
    const names = posyanduTold(this.page.points);
    const bands = distinct(this.page.points.map(({ ageBand }) => ageBand ?? ('unknown' as const))).sort(
      (a, b) => (a === 'unknown' ? 1 : b === 'unknown' ? -1 : a - b),
    );
    const isOpen = this.others.open || posyandu !== null || age !== null;
    fill(
      this.others,
      el('summary', {}, WEB_MAP_TEXT.more),
      choice(WEB_MAP_TEXT.posyandu, names, posyandu === null ? -1 : names.indexOf(posyandu), (i) =>
        this.change({ posyandu: i === null ? null : (names[i] ?? null) }),
      ),
      choice(
        WEB_MAP_TEXT.age,
        bands.map((band) => (band === 'unknown' ? WEB_MAP_TEXT.unknownBand : WEB_MAP_TEXT.band(band))),
        age === null ? -1 : bands.indexOf(age),
        (i) => this.change({ age: i === null ? null : (bands[i] ?? null) }),
      ),
    );
    this.others.open = isOpen;
  }
}
