/** What was dropped, with the files in dropped folders, however deep, whatever their names. */

export interface GivenFiles {
  readonly files: readonly File[];
  /** Those of them that lay in a folder, which holds other things too. */
  readonly ofFolders: ReadonlySet<File>;
}

/** Call it while the drop is being told: afterwards the browser forgets what was dropped. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFiles> {
  const own = [...files];
  const given = [...(items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = given.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some(isFolder)) return { files: own, ofFolders: new Set() };
  const ofFolders = new Set<File>();
  // A folder stands among the files too, in its place, as a file that cannot be read.
  const all = await flat(
    entries.map(async (entry, index) => {
      const file = own[index];
      if (!isFolder(entry)) return file === undefined ? [] : [file];
      const inside = await filesIn(entry);
      for (const one of inside) ofFolders.add(one);
      return inside;
    }),
  );
  return { files: all, ofFolders };
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  try {
    const entries = await entriesOf(folder);
    entries.sort((left, right) => (left.name < right.name ? -1 : 1));
    return await flat(
      entries.map(async (entry) => {
        if (isFolder(entry)) return filesIn(entry);
        return isFile(entry) ? [await fileOf(entry)] : [];
      }),
    );
  } catch {
    return [unreadable(folder)];
  }
}

/** A browser gives at most a hundred entries at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(unreadable(entry))));
}

/** Gone, or not this person's to read: it is refused under its name like any file without content, and not lost. */
function unreadable({ name }: FileSystemEntry): File {
  return new File([], name);
}

async function flat(lists: readonly Promise<File[]>[]): Promise<File[]> {
  return (await Promise.all(lists)).flat();
}
