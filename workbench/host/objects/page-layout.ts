import { invalidArgument } from '../common/fault';
import type { Json } from '../common/json';
import { placeFrom } from '../model/address';
import type { Margins, PrintSetup } from '../model/print';
import type { HostSheet } from '../model/sheet';
import type { HostWorld } from './world';
import { flag, number, oneOf, placeArgument, record, text } from './args';
import { ref } from './ref';
import type { BreaksOf, Selves } from './ref';
import type { SpecScalar, Spec } from './spec';

function printed<K extends keyof PrintSetup>(
  key: K,
  read: (value: unknown) => PrintSetup[K],
): SpecScalar<HostSheet> {
  return {
    get: ({ print }) => print[key] as Json,
    set: ({ print }, value) => {
      print[key] = read(value);
      print.touched = true;
    },
  };
}

/** Points. */
function margin(side: keyof Margins): SpecScalar<HostSheet> {
  return {
    get: ({ print }) => print.margins[side],
    set: ({ print }, value) => {
      const width = number(value);
      if (width < 0) throw invalidArgument();
      print.margins = { ...print.margins, [side]: width };
      print.touched = true;
    },
  };
}

const paper = oneOf(['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5']);

export const pageLayout: Spec<HostSheet> = {
  scalars: {
    BottomMargin: margin('bottom'),
    CenterHorizontally: printed('centerHorizontally', flag),
    FooterMargin: margin('footer'),
    HeaderMargin: margin('header'),
    LeftMargin: margin('left'),
    Orientation: printed('orientation', oneOf(['Portrait', 'Landscape'])),
    PaperSize: printed('paperSize', paper),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: printed('zoom', zoom),
  },
  navigations: { HeadersFooters: (sheet) => ref('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintArea: (sheet, [range], world) => {
      sheet.print.area = at(sheet, range, world);
      sheet.print.touched = true;
    },
    SetPrintTitleColumns: (sheet, [range], world) => {
      const { left, right } = at(sheet, range, world);
      sheet.print.titleColumns = [left, right];
      sheet.print.touched = true;
    },
    SetPrintTitleRows: (sheet, [range], world) => {
      const { top, bottom } = at(sheet, range, world);
      sheet.print.titleRows = [top, bottom];
      sheet.print.touched = true;
    },
  },
};

function at(sheet: HostSheet, range: unknown, { book }: HostWorld) {
  return placeArgument(range, (address) => placeFrom(book, sheet, address)).area;
}

/** A percentage from 10 to 400, or pages to fit; never both. */
function zoom(value: unknown): PrintSetup['zoom'] {
  const given = record(value);
  const said = Object.entries(given).filter(([, one]) => one !== undefined && one !== null);
  for (const [key, one] of said) {
    const amount = number(one);
    const scale = key === 'scale' && amount >= 10 && amount <= 400;
    const pages = /^(horizontal|vertical)FitToPages$/.test(key) && Number.isInteger(amount) && amount >= 1;
    if (!scale && !pages) throw invalidArgument();
  }
  if (said.some(([key]) => key === 'scale') && said.length > 1) throw invalidArgument();
  return Object.fromEntries(said) as PrintSetup['zoom'];
}

export const headerFooterGroup: Spec<HostSheet> = {
  navigations: { DefaultForAllPages: (sheet) => ref('HeaderFooter', sheet) },
};

/** Codes such as `&P` stand as they are. */
function section(key: string): SpecScalar<HostSheet> {
  return {
    get: ({ print }) => print.texts[key] ?? '',
    set: ({ print }, value) => {
      const given = text(value);
      if (given.length > 255) throw invalidArgument();
      print.texts = { ...print.texts, [key]: given };
      print.touched = true;
    },
  };
}

export const headerFooter: Spec<HostSheet> = {
  scalars: {
    CenterFooter: section('centerFooter'),
    CenterHeader: section('centerHeader'),
    LeftFooter: section('leftFooter'),
    LeftHeader: section('leftHeader'),
    RightFooter: section('rightFooter'),
    RightHeader: section('rightHeader'),
  },
};

export const pageBreakCollection: Spec<BreaksOf> = {
  objects: {
    /** Before the first cell of the range. */
    Add: ({ sheet, axis }, [range], world) => {
      const { top, left } = at(sheet, range, world);
      const position = axis === 'breakRows' ? top : left;
      if (position === 0) throw invalidArgument();
      const others = sheet.print[axis].filter((one) => one !== position);
      sheet.print[axis] = [...others, position].sort((a, b) => a - b);
      sheet.print.touched = true;
      return ref('PageBreak', { sheet, axis, at: position });
    },
  },
  methods: {
    RemovePageBreaks: ({ sheet, axis }) => {
      sheet.print[axis] = [];
    },
  },
};

export const pageBreak: Spec<Selves['PageBreak']> = {
  identity: ({ sheet, axis, at: position }) => ({ _Id: sheet.print[axis].indexOf(position) }),
};
