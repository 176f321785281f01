/** The address under which the add-in's pages are served, and the manifest written for it. */

/** What `manifest.xml` in the repository says. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/**
 * The address without its last slash; development's where none is given. Throws where it cannot serve an add-in: Office
 * takes https only, and a query or fragment would end up inside every address of the manifest.
 */
export function siteAddress(given) {
  if (given === undefined || given === '') return DEVELOPMENT_ADDRESS;
  const wrong = new Error(
    `SITE must be an https address without query, like https://returns.example.gov.tw: ${given}`,
  );
  if (!URL.canParse(given)) throw wrong;
  const { protocol, search, hash, origin, pathname } = new URL(given);
  if (protocol !== 'https:' || search !== '' || hash !== '') throw wrong;
  return `${origin}${pathname}`.replace(/\/$/, '');
}

/** The manifest with every development address replaced. */
export function withAddress(manifest, address) {
  return manifest.replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${address}/`);
}
