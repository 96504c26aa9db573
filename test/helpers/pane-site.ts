/** The bundles of pane and page, served as a static site would. */
import { paneFolder } from './pane-bundle.ts';
import { serveFolder, type StaticSite } from './static-site.ts';

export const openPaneSite = async (): Promise<StaticSite> => serveFolder(await paneFolder());
