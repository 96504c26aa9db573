/** Español: ajustes y ayuda del panel. */
import type { options as en } from '../../en/pane/options.ts';
import type { Same } from '../../same.ts';

export const options: Same<typeof en> = {
  language: 'Idioma',
  languages: { en: 'English', fr: 'Français', es: 'Español' },
  languageHint: 'De este panel y de sus mensajes. El libro queda como está.',
  country: 'Ajustes del país',
  countryText:
    'Un archivo mainstream.config.json contiene lo que su país ha acordado: sus propias hojas, códigos, reglas y umbrales. Se lee aquí y no va a ninguna parte.',
  open: 'Abrir un archivo de ajustes …',
  noSettings: 'Ninguno; se aplican las reglas generales.',
  used: 'En uso: {file}',
  remove: 'Prescindir de él',
  taken: 'Se usan los ajustes de {file}.',
  profile: 'Protección de las personas',
  profileHint:
    'Lo que se oculta en las cifras porque podría identificar a una persona. No cambia las revisiones.',
  profiles: {
    standard: 'Estándar: se ocultan los recuentos de 1 a 4, y de 1 a 9 en las hojas sensibles',
    strict: 'Estricto: se ocultan los recuentos de 1 a 9 en todas partes',
    open: 'Abierto: no se oculta nada; solo para trabajo interno',
  },
  fromSettings: 'como en los ajustes del país',
  privacy:
    'Nada sale de este equipo: el panel no envía datos, no guarda copia del libro y funciona sin conexión una vez cargado.',
  helpTitle: '¿Qué significa un código?',
  helpText: 'Escriba un código que vea en una lista o en un informe, o una palabra: S06, CTX-03, remesas.',
  search: 'Código o palabra',
  kinds: {
    sheets: 'Hojas',
    rules: 'Reglas de la revisión',
    indicators: 'Indicadores',
    findings: 'Constataciones sobre el plan',
    refusals: 'Archivos que no se pueden leer',
  },
  nothingFound: 'Nada se llama así. Pruebe con parte del código o con otra palabra.',
  found: '{n} {n|entrada|entradas}',
  all: 'Todos los códigos',
  unknown: 'No hay nada llamado {id}.',
  about: 'Acerca de',
  aboutText:
    'Mainstream {version} revisa los libros de los ministerios sobre migración y los reúne con el plan de desarrollo.',
  free: 'Software libre con licencia MIT.',
};
