/** Español: actualizar los libros de plantillas antiguas. */
import type { upgrade as english } from '../en/upgrade.ts';
import type { Same } from '../same.ts';

export const upgrade: Same<typeof english> = {
  command: 'actualizar, en una copia, los libros de una plantilla antigua',
  options: {
    outputFolder: 'carpeta para las copias (por defecto: NOMBRE.v1.0.xlsx junto a cada archivo)',
    exportTo: 'al revés: una copia en la forma de esta versión anterior, con la lista de lo que se pierde',
    assume: 'versión de los libros que no indican ninguna',
  },
  done: '{file} → {target}: {from} → {to}, {rows} {rows|fila|filas}, {split} separadas en dos, {mapped} {mapped|celda trasladada|celdas trasladadas}, {open} por decidir',
  exported: {
    done: '{file} → {target}: {from} en la forma de {to}, {rows} {rows|fila|filas} de {all}, {lost} {lost|celda perdida|celdas perdidas}',
    title: 'Exportación de este libro de la plantilla {from} a la forma de {to}',
    cells:
      'Celdas de las hojas afectadas: {all} llenas = {kept} conservadas como están + {mapped} trasladadas + {open} que la forma anterior no puede decir.',
    rows: 'Filas con datos: {before} antes, {after} ahora.',
  },
  current: '{file}: versión actual, nada que hacer',
  same: '{file}: {target} ya está ahí y es igual',
  refused: '{file}: no se actualizó. {why}',
  activities: '{file}: se deja de lado, contiene actividades de ayuda y no una plantilla',
  receipt:
    '{files} {files|archivo|archivos}: {upgraded} actualizados, {current} sin nada que hacer, {failed} no actualizados',
  title: 'Actualización de este libro de la plantilla {from} a la {to}',
  facts: {
    source: 'Hecho a partir de {file}; el original no se modificó.',
    cells:
      'Celdas de las hojas afectadas: {all} rellenas = {kept} tal como estaban + {mapped} trasladadas + {open} que debe decidir una persona.',
    rows: 'Filas con datos: {before} antes, {after} ahora; {split} {split|fila separada|filas separadas} en dos.',
    formulas: 'Las fórmulas de este libro que leen una columna modificada ven ahora los valores nuevos.',
  },
  columns: {
    what: 'Qué',
    sheet: 'Hoja',
    cell: 'Celda',
    from: 'Antes',
    to: 'Ahora',
    note: 'Significado',
  },
  kinds: {
    version: { word: 'versión', note: 'Versión de la plantilla, en META.' },
    renamed: { word: 'otro nombre', note: 'La columna tiene otro nombre y el mismo contenido.' },
    changed: {
      word: 'otro sentido',
      note: 'La columna contiene ahora un número con signo: + ayuda, − perjudica, 0 examinado y sin vínculo.',
    },
    added: { word: 'añadido', note: 'Nuevo en esta versión.' },
    recoded: {
      word: 'recodificado',
      note: 'Un código tiene otro nombre, o el código y la magnitud pasaron a ser un número con signo.',
    },
    unit: { word: 'otra unidad', note: 'El número es la misma cantidad en la unidad de esta versión.' },
    parted: {
      word: 'repartido',
      note: 'Una columna pasó a ser varias; sus partes están aquí y en las columnas nombradas.',
    },
    merged: {
      word: 'reunido',
      note: 'Varias columnas pasaron a ser una; su contenido está reunido en la columna indicada.',
    },
    legacy: {
      word: 'apartado',
      note: 'Esta versión no tiene esa columna. Queda como está, con otro encabezado, y no se lee.',
    },
    noted: {
      word: 'a la nota',
      note: 'La columna no tiene lugar en esta versión; su contenido está en la nota, tras su encabezado.',
    },
    dropped: { word: 'omitido', note: 'La versión anterior no tiene esa columna.' },
    joined: {
      word: 'unido',
      note: 'Una ganancia y un daño de la misma magnitud son allí un solo efecto mixto, en la fila nombrada en Ahora.',
    },
    lost: { word: 'perdido', note: 'La versión anterior no puede decirlo; queda en el original y aquí.' },
    left: { word: 'por decidir', note: 'Esto no pudo trasladarse y quedó donde estaba. Corríjalo a mano.' },
    split: {
      word: 'separado',
      note: 'Un efecto mixto pasó a ser dos afirmaciones: la ganancia aquí, el daño en una fila debajo de la última.',
    },
    claim: {
      word: 'fila nueva',
      note: 'El daño de un efecto mixto; su ganancia está en la fila nombrada en Antes.',
    },
    open: {
      word: 'por decidir',
      note: 'No está claro qué se quiso decir; el texto quedó donde estaba. Escriba un número de −3 a 3 o vacíe la celda.',
    },
    formula: { word: 'fórmula', note: 'La fórmula dejó paso a su valor, porque su celda cambió.' },
    moved: { word: 'movido', note: 'Lo que estaba debajo de la tabla bajó tantas filas.' },
    cleared: { word: 'quitado', note: 'Huella de la plantilla antigua, que ya no corresponde.' },
    signature: {
      word: 'por firmar',
      note: 'El libro era definitivo; su firma ya no vale. Hágalo firmar de nuevo.',
    },
  },
  failures: {
    'BAD_SETTINGS.upgrade-foreign':
      '{file} no contiene ninguna hoja de una plantilla de Mainstream: no hay nada que actualizar. Para convertir una tabla propia en filas de la plantilla: mainstream import',
    'BAD_SETTINGS.upgrade-unmarked':
      '{file} no indica la versión de su plantilla. La hoja {sheet} parece de la versión {version} ({n} de {of} columnas conocidas). Si es correcto, repita con --assume-version {version}',
    'BAD_SETTINGS.upgrade-version':
      '{file} indica la versión de plantilla «{found}», que no es ninguna. Corrija template_version en META; versiones que pueden actualizarse a la {known}: {ways}.',
    'BAD_SETTINGS.upgrade-newer':
      '{file} sigue la plantilla {found} y este programa solo conoce la {known}: podría entender mal las columnas. Use un Mainstream más nuevo, o pida el libro en la plantilla {known}.',
    'BAD_SETTINGS.upgrade-no-way':
      '{file} sigue la plantilla {found}, desde la que ningún camino lleva a la {known}. Versiones que pueden actualizarse: {ways}. Corrija template_version en META si está mal, o copie las cifras en una plantilla nueva.',
    'BAD_SETTINGS.export-version':
      '{file} sigue la plantilla {found}; solo se exportan libros de la {known}. Actualícelo primero.',
    'BAD_SETTINGS.export-no-way': 'Los libros no pueden exportarse a «{found}». Versiones posibles: {ways}.',
    'BAD_SETTINGS.upgrade-format':
      '{file} no puede actualizarse en su lugar: solo .xlsx y .xlsm conservan todo lo demás tal como está. Guárdelo como .xlsx en Excel o LibreOffice y actualice ese archivo.',
    'BAD_SETTINGS.upgrade-table':
      'Las columnas de la hoja {sheet} que cambian pertenecen a la tabla de Excel «{name}», cuyos encabezados Excel protege. Convierta la tabla en rango (Diseño de tabla, Convertir en rango), guarde y repita.',
    'BAD_SETTINGS.upgrade-merged':
      'Las celdas combinadas en {cell} de la hoja {sheet} están en una columna que cambia; no se puede saber a qué fila pertenece su valor. Sepárelas, rellene cada fila y repita.',
    'BAD_SETTINGS.upgrade-no-room':
      'La hoja {sheet} necesita {n} {n|fila|filas} debajo de la fila {row}, donde hay celdas combinadas, notas, una tabla o fórmulas sin resultado. Inserte {n} {n|fila vacía|filas vacías} debajo de la fila {row} y repita.',
  },
};
