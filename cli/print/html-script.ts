/**
 * The only script of the HTML report: searching and choosing by severity. The page names its hash, so that a browser
 * runs this and nothing else; without it everything is shown.
 */
import { createHash } from 'node:crypto';

export const SCRIPT = `
(() => {
  const form = document.querySelector('.filters');
  if (!form) return;
  const groups = [...document.querySelectorAll('article.group')].map((element) => ({
    element, severity: element.dataset.severity, text: fold(element.closest('.rule').querySelector('h3').textContent + ' ' + element.textContent),
  }));
  const shown = document.getElementById('shown');
  function fold(text) { return text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase(); }
  function update() {
    const words = fold(document.getElementById('filter').value).split(/\\s+/).filter(Boolean);
    const wanted = new Set([...form.querySelectorAll('input[name=severity]:checked')].map((box) => box.value));
    let n = 0;
    for (const { element, severity, text } of groups) {
      const isShown = wanted.has(severity) && words.every((word) => text.includes(word));
      element.hidden = !isShown;
      if (isShown) n++;
    }
    for (const rule of document.querySelectorAll('.rule'))
      rule.hidden = !rule.querySelector('article.group:not([hidden])');
    shown.textContent = shown.dataset.text.replace('{n}', n).replace('{total}', shown.dataset.total);
  }
  form.hidden = false;
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  update();
})();
`;

/** For the content security policy. */
export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`;
