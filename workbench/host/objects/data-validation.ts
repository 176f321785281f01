import { meet } from '../../../src/core/index';
import { HostFault, invalidArgument } from '../common/fault';
import type { Json } from '../common/json';
import { nameFormula } from '../model/address';
import { sameArea, without } from '../model/area';
import type { HostValidation, Places, HostSheet } from '../model/sheet';
import { flag, isRange, record, text } from './args';
import type { Spec } from './spec';

/** Where nothing is set. */
const NONE: Omit<HostValidation, 'areas'> = {
  type: 'None',
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

export const dataValidation: Spec<Places> = {
  scalars: {
    ErrorAlert: {
      get: (places) => ({ ...read(places).errorAlert }),
      set: (places, value) => {
        const given = record(value);
        const title = limited(given.title, 32);
        const message = limited(given.message, 255);
        const style = given.style === undefined ? 'Stop' : text(given.style);
        write(places, { errorAlert: { showAlert: flag(given.showAlert), style, title, message } });
      },
    },
    IgnoreBlanks: {
      get: (places) => read(places).ignoreBlanks,
      set: (places, value) => write(places, { ignoreBlanks: flag(value) }),
    },
    Prompt: {
      get: (places) => ({ ...read(places).prompt }),
      set: (places, value) => {
        const given = record(value);
        const title = limited(given.title, 32);
        const message = limited(given.message, 255);
        write(places, { prompt: { showPrompt: flag(given.showPrompt), title, message } });
      },
    },
    Rule: { get: (places) => read(places).rule as Json, set: setRule },
    Type: { get: typeOf },
  },
  methods: {
    Clear: (places) => {
      checkSheet(places.sheet);
      takeAway(places);
    },
  },
};

function checkSheet({ protection }: HostSheet): void {
  if (protection !== undefined) throw new HostFault('AccessDenied');
}

function limited(value: unknown, limit: number): string {
  const given = value === undefined || value === null ? '' : text(value);
  if (given.length > limit) throw invalidArgument();
  return given;
}

function found({ sheet, areas }: Places): HostValidation[] {
  return sheet.validations.filter((one) =>
    one.areas.some((area) => areas.some((wanted) => meet(area, wanted))),
  );
}

/** That of the first cell; where nothing is set the defaults. */
function read(places: Places): Omit<HostValidation, 'areas'> {
  return found(places)[0] ?? NONE;
}

/** `Inconsistent` and `MixedCriteria` say that the cells differ. */
function typeOf(places: Places): string {
  const rules = found(places);
  const [first] = rules;
  if (first === undefined) return 'None';
  if (rules.length > 1) return 'MixedCriteria';
  const { areas } = places;
  const whole = areas.every((wanted) => first.areas.some((area) => without(wanted, area).length === 0));
  return whole ? first.type : 'Inconsistent';
}

/** Exactly these areas get the change; what else a rule covered keeps it. */
function write(places: Places, change: Partial<Omit<HostValidation, 'areas'>>): void {
  const { sheet, areas } = places;
  checkSheet(sheet);
  const exact = sheet.validations.findIndex(
    (one) =>
      one.areas.length === areas.length &&
      one.areas.every((area, index) => sameArea(area, areas[index] ?? area)),
  );
  const before = sheet.validations[exact] ?? found(places)[0] ?? NONE;
  const made: HostValidation = { ...before, ...change, areas };
  if (exact >= 0) {
    sheet.validations = sheet.validations.map((one, index) => (index === exact ? made : one));
    return;
  }
  takeAway(places);
  sheet.validations = [...sheet.validations, made];
}

function takeAway({ sheet, areas }: Places): void {
  sheet.validations = sheet.validations.flatMap((one) => {
    const left = areas.reduce((rest, hole) => rest.flatMap((area) => without(area, hole)), [...one.areas]);
    return left.length === 0 ? [] : [{ ...one, areas: left }];
  });
}

/** A rule is set where none stands: over another one Excel fails, so it is cleared first. */
function setRule(places: Places, value: unknown): void {
  const given = record(value);
  const [kind, ...more] = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  const type = kind === undefined ? undefined : KINDS[kind];
  if (kind === undefined || type === undefined || more.length > 0) throw invalidArgument();
  const rule = kind === 'list' ? { list: listRule(given.list) } : { [kind]: record(given[kind]) };
  write(places, { type, rule });
}

function listRule(value: unknown): Readonly<Record<string, unknown>> {
  const given = record(value);
  const source = isRange(given.source) ? nameFormula(given.source.self) : text(given.source);
  // An inline list holds 255 characters.
  if (source === '' || (!source.startsWith('=') && source.length > 255)) throw invalidArgument();
  return { source, inCellDropDown: given.inCellDropDown === undefined ? true : flag(given.inCellDropDown) };
}
