/** What a rule needs to know of a template, worked out once: rules on rows run a million times. */
import type { Template } from '../../model.ts';

export function perTemplate<T>(make: (template: Template) => T): (template: Template) => T {
  const known = new WeakMap<Template, T>();
  return (template) => {
    const found = known.get(template);
    if (found !== undefined) return found;
    const made = make(template);
    known.set(template, made);
    return made;
  };
}
