/** Files chosen on top of others: none twice, and no two of one name, since cells are named by their file. */

type Named = Pick<File, 'name' | 'size' | 'lastModified'>;

export interface Together<File> {
  readonly kept: readonly File[];
  readonly passed: readonly { readonly file: File; readonly why: 'alreadyChosen' | 'sameName' }[];
}

/** The first of a name stays. */
export function together<File extends Named>(chosen: readonly File[], more: readonly File[]): Together<File> {
  const kept = [...chosen];
  const passed: Together<File>['passed'][number][] = [];
  for (const file of more) {
    const other = kept.find(({ name }) => name === file.name);
    if (!other) kept.push(file);
    else passed.push({ file, why: isSame(file, other) ? 'alreadyChosen' : 'sameName' });
  }
  return { kept, passed };
}

const isSame = (a: Named, b: Named): boolean => a.size === b.size && a.lastModified === b.lastModified;
