/** The ribbon as the manifest describes it. */
interface RibbonButton {
  readonly label: string;
  /** What its tip says, title and text. */
  readonly title: string;
  readonly description: string;
  /** The view of the pane that it opens. */
  readonly view: string;
  /** Address of its icon of 32 pixels, seen from the page. */
  readonly icon: string;
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const ICON_SIZE = '32';

/** `locale` is a tag as the manifest writes it. Throws where the manifest is not as this program writes it. */
export function readRibbon(manifest: string, locale: string): Ribbon {
  const document = new DOMParser().parseFromString(manifest, 'text/xml');
  const text = resources(document, locale);
  const child = (parent: Element, name: string): Element => {
    const found = [...parent.children].find(({ localName }) => localName === name);
    if (found === undefined) throw new Error(`The manifest has no ${name} in ${parent.localName}.`);
    return found;
  };
  const resource = (parent: Element, name: string) => text(child(parent, name).getAttribute('resid'));
  const button = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const icon = [...child(control, 'Icon').children].find(
      (image) => image.getAttribute('size') === ICON_SIZE,
    );
    return {
      label: resource(control, 'Label'),
      title: resource(tip, 'Title'),
      description: resource(tip, 'Description'),
      view: new URL(resource(child(control, 'Action'), 'SourceLocation')).searchParams.get('view') ?? '',
      icon: new URL(text(icon?.getAttribute('resid') ?? null)).pathname.slice(1),
    };
  };
  const tab = document.getElementsByTagName('CustomTab')[0];
  if (tab === undefined) throw new Error('The manifest has no tab of its own.');
  return {
    tab: resource(tab, 'Label'),
    groups: [...tab.children]
      .filter(({ localName }) => localName === 'Group')
      .map((group) => ({
        label: resource(group, 'Label'),
        buttons: [...group.children].filter(({ localName }) => localName === 'Control').map(button),
      })),
  };
}

/** The words, addresses and images by id, in one language. */
function resources(document: Document, locale: string): (id: string | null) => string {
  const elements = [...document.getElementsByTagName('*')];
  return (id) => {
    const found = elements.find((element) => element.prefix === 'bt' && element.getAttribute('id') === id);
    if (found === undefined) throw new Error(`The manifest has no ${id}.`);
    const override = [...found.children].find((child) => child.getAttribute('Locale') === locale);
    return override?.getAttribute('Value') ?? found.getAttribute('DefaultValue') ?? '';
  };
}
