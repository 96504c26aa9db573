/**
 * Bundles the pane for Excel (taskpane.html) and the page without Excel (standalone.html) from what the compiler made
 * in dist/. `--env base=https://example.gov/mainstream/` gives the address where the files will stand; `--env
 * office=self` takes office.js along instead of loading it from Microsoft.
 */
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { officeFiles, officeScript } from './dist/addin/build/office.js';
import { manifests } from './dist/addin/build/manifest.js';

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const at = (path) => resolve(root, path);
const MICROSOFT = 'https://appsforoffice.microsoft.com';

/** What the pages may load. `wasm-unsafe-eval` lets the solver of the disclosure control start; it allows no eval. */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export default (env = {}, { mode = 'production' } = {}) => {
  const isServed = Boolean(env.WEBPACK_SERVE);
  const base = env.base ?? 'https://localhost:3000/';
  const office = env.office === 'self' ? 'self' : 'cdn';
  const page = (name, scripts, extra) =>
    new HtmlPlugin({
      template: at(`addin/${name}.html`),
      filename: `${name}.html`,
      chunks: [name],
      scriptLoading: 'defer',
      templateParameters: { policy: policy(scripts), ...extra },
    });
  return {
    mode,
    target: ['web', 'es2022'],
    entry: {
      taskpane: at('dist/addin/taskpane.js'),
      standalone: at('dist/addin/standalone.js'),
    },
    output: {
      path: at('out/addin'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    cache: { type: 'filesystem', cacheDirectory: at('node_modules/.cache/webpack') },
    performance: { hints: false },
    plugins: [
      page('taskpane', office === 'cdn' ? ` ${MICROSOFT}` : '', { office: officeScript(office) }),
      page('standalone', '', {}),
      new CopyPlugin({
        patterns: [{ from: at('addin/icons'), to: 'icons' }, ...(office === 'self' ? officeFiles(root) : [])],
      }),
      manifests(at('manifest.xml'), base, isServed),
    ],
    devServer: {
      port: 3000,
      server: env.http ? 'http' : 'https',
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      open: false,
      setupExitSignals: true,
    },
  };
};
