/**
 * Bundles the pane for Excel (taskpane.html) and the page without Excel (standalone.html) from what the compiler made in
 * dist/. `--env base=https://example.gov/mainstream/` is the address where the files will stand, `--env office=self`
 * takes office.js along instead of loading it from Microsoft, `--env https` serves as Excel wants it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { DEVELOPMENT_BASE, developmentManifest, manifestFor } from './dist/addin/build/manifest.js';
import { officeFiles, officeOrigin, officeScript } from './dist/addin/build/office.js';

const at = (path) => resolve(import.meta.dirname, path);

const FIRST = /^(?:taskpane|standalone)\./;

/** What a page may load. `wasm-unsafe-eval` lets the solver of the disclosure control start; it allows no eval. */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const page = (name, values) =>
  new HtmlPlugin({
    template: at(`addin/${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: values,
  });

/** Files that are copied or made, and stand beside the bundles. */
const besides = (base, office) => {
  const from = at('manifest.xml');
  const made = (to, make) => ({ from, to, transform: (bytes) => make(bytes.toString('utf8')) });
  return new CopyPlugin({
    patterns: [
      { from: at('addin/icons/*.png'), to: 'icons/[name][ext]' },
      made('manifest.xml', (template) => manifestFor(template, base)),
      made('manifest.development.xml', developmentManifest),
      ...(office === 'self' ? officeFiles(at('node_modules/@microsoft/office-js')) : []),
    ],
  });
};

/** The address alone leads to the page that needs no Excel, and is told when the page is ready. */
const welcome = (middlewares, { app, compiler, options }) => {
  app.get('/', (_, response) => response.redirect('/standalone.html'));
  const address = `${options.server.type}://localhost:${options.port}/`;
  compiler.hooks.done.tap('welcome', (stats) => {
    if (!stats.hasErrors())
      process.stderr.write(`\nMainstream is ready: open ${address} (Ctrl+C ends it)\n\n`);
  });
  return middlewares;
};

export default (env = {}, { mode = 'production' } = {}) => {
  const office = env.office ?? 'microsoft';
  return {
    mode,
    target: ['web', 'es2022'],
    entry: { taskpane: at('dist/addin/taskpane.js'), standalone: at('dist/addin/standalone.js') },
    output: {
      path: env.out ? resolve(env.out) : at('out/addin'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    cache: { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } },
    performance: { hints: false },
    stats: env.WEBPACK_SERVE ? 'errors-warnings' : 'normal',
    optimization: {
      // What is loaded first is made as small as can be; the rest by a tool eight times as fast.
      minimizer: [
        new MinimizerPlugin({ include: FIRST, extractComments: false }),
        new MinimizerPlugin({
          exclude: FIRST,
          minify: MinimizerPlugin.esbuildMinify,
          extractComments: false,
        }),
      ],
    },
    plugins: [
      page('taskpane', { policy: policy(officeOrigin(office)), office: officeScript(office) }),
      page('standalone', { policy: policy('') }),
      besides(env.base ?? DEVELOPMENT_BASE, office),
      // The solver asks for it under Node only.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:module$/ }),
      new webpack.DefinePlugin({
        'process.env.VERSION': JSON.stringify(JSON.parse(readFileSync(at('package.json'), 'utf8')).version),
      }),
    ],
    devServer: {
      port: 3000,
      server: env.https ? 'https' : 'http',
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      setupMiddlewares: welcome,
    },
  };
};
