/**
 * The filter of the list: a box for words and one for the severity. It needs a script, which is the only one that the
 * policy of the page lets run, known by its hash; without it the boxes stay hidden and the whole list is there.
 */
import { createHash } from 'node:crypto';
import type { Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

// Letters with and without accents are the same here. The number shown is told once typing pauses.
const SCRIPT = `(function(){
var all=function(s){return Array.prototype.slice.call(document.querySelectorAll(s))};
var box=document.getElementById('filter'),q=document.getElementById('filter-text'),s=document.getElementById('filter-severity');
var out=document.getElementById('filter-shown'),none=document.getElementById('filter-none');
var plain=function(t){return t.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'')};
var groups=all('.group').map(function(e){return{e:e,t:plain(e.parentNode.querySelector('h3').textContent+' '+e.textContent)}});
var wait;
function run(){
var words=plain(q.value).split(/\\s+/).filter(Boolean),n=0;
groups.forEach(function(g){
var fits=(s.value===''||g.e.dataset.severity===s.value)&&words.every(function(w){return g.t.indexOf(w)>=0});
g.e.hidden=!fits;if(fits)n++});
all('.rule').forEach(function(e){e.hidden=!e.querySelector('.group:not([hidden])')});
none.hidden=n>0;clearTimeout(wait);
wait=setTimeout(function(){out.textContent=out.dataset.text.replace('{shown}',n)},250)}
q.addEventListener('input',run);s.addEventListener('change',run);box.hidden=false})();`;

/** What the policy of the page allows to run: this script to the letter, and nothing else. */
export const SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT, 'utf8').digest('base64')}'`;

export const script = (): Markup => ({ html: `<script>${SCRIPT}</script>` });

export function filter({ text, say, number, report }: Voice): Markup {
  const total = report.groups.length;
  const shown = say(text.filter.shown, { total });
  return html`
    <div id="filter" role="search" aria-label="${text.filter.title}" hidden>
      <label for="filter-text">${text.filter.search}</label>
      <input id="filter-text" type="search" autocomplete="off" />
      <label for="filter-severity">${text.filter.severity}</label>
      <select id="filter-severity">
        <option value="">${text.filter.all}</option>
        <option value="error">${text.severity.error}</option>
        <option value="warning">${text.severity.warning}</option>
        <option value="info">${text.severity.info}</option>
      </select>
      <p id="filter-shown" role="status" aria-live="polite" data-text="${shown}">
        ${shown.replace('{shown}', number(total))}
      </p>
    </div>
    <p id="filter-none" hidden>${text.filter.none}</p>
  `;
}
