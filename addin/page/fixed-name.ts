/** `xts-mfa.fixed.xlsx`: the copy is named as `mainstream validate --fix` names it. */
export function fixedName(name: string): string {
  const at = name.lastIndexOf('.');
  return at <= 0 ? `${name}.fixed` : `${name.slice(0, at)}.fixed${name.slice(at)}`;
}
