/** The version of the product as reports and the pane name it; test/addin compares it with package.json. */
export const VERSION = '0.1.0';
