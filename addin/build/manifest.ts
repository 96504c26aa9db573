/** Makes the manifests of a deployment from `manifest.xml`, which is written for the development server. */

/** The address in the template. */
export const DEVELOPMENT_BASE = 'https://localhost:3000/';
/** Another id than the template's, so that a person can have both in Excel. */
const DEVELOPMENT_ID = '2b8f5a0e-0c3d-4f7b-9a51-6d2e8c4b7f10';

/** A base address is https, and ends in a slash, so that names can be put behind it. */
export function checkedBase(base: string): string {
  const { protocol, search, hash, href } = new URL(base);
  if (protocol !== 'https:' || search !== '' || hash !== '' || !href.endsWith('/'))
    throw new Error(`The base address must be https, without ? and #, and end in /: ${base}`);
  return href;
}

/** The manifest for files that stand at `base`. */
export const manifestFor = (template: string, base: string): string =>
  template.replaceAll(DEVELOPMENT_BASE, checkedBase(base));

/** The manifest for the development server: its name says so. */
export const developmentManifest = (template: string): string =>
  template
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`)
    .replace(/(<DisplayName DefaultValue=")([^"]*)"/, '$1$2 (development)"');
