import type { failures as english } from '../en/failures.ts';
import type { Same } from '../same.ts';

const anew =
  'Abra el archivo en Excel o LibreOffice; si se abre, guárdelo con otro nombre como .xlsx y use ese archivo. Si no, vuelva a pedirlo a quien lo envió.';
const smaller =
  'Si el archivo es auténtico, divídalo o elimine las hojas que no hagan falta. Si no sabe de dónde viene, no lo abra.';

export const failures: Same<typeof english> = {
  R01: {
    text: 'El archivo está vacío (0 bytes).',
    todo: 'Vuelva a pedirlo a quien lo envió o cópielo de nuevo desde su lugar de origen.',
  },
  R02: {
    text: 'Esto no es un libro de cálculo, aunque su nombre lo diga.',
    todo: 'Compruebe que sea el archivo correcto. Si se abre en Excel, guárdelo como .xlsx.',
  },
  R03: {
    text: 'Falta el final del archivo, así que nada de su contenido es fiable.',
    todo: 'Probablemente se cortó al copiarlo, descargarlo o enviarlo: consígalo de nuevo.',
  },
  R04: {
    text: 'El libro está protegido con contraseña, así que no se puede leer nada de él.',
    todo: 'Ábralo en Excel con la contraseña, quítela (Archivo, Información, Proteger libro, Cifrar con contraseña) y guárdelo como .xlsx.',
  },
  R05: {
    text: 'Es un libro en el formato antiguo de Excel 97–2003 (.xls), que no se puede leer fila por fila.',
    todo: 'Ábralo en Excel o LibreOffice y guárdelo como .xlsx.',
  },
  R06: {
    text: 'Es un libro binario (.xlsb), que no se puede leer fila por fila.',
    todo: 'Ábralo en Excel y guárdelo como .xlsx.',
  },
  R07: {
    text: 'Es una hoja OpenDocument (.ods), que no se puede leer fila por fila.',
    todo: 'Ábrala en LibreOffice o Excel y guárdela como .xlsx.',
  },
  R08: {
    text: 'Es un archivo de texto, probablemente con valores separados (.csv), y no un libro.',
    todo: 'Dele su verdadero nombre (.csv), o ábralo en Excel, revise las columnas y guárdelo como .xlsx.',
  },
  R09: {
    text: 'Es una página web y no un libro; algunos sistemas ofrecen esas páginas como archivos de Excel.',
    todo: 'Ábrala en Excel, compruebe que las cifras estén completas y guárdela como .xlsx.',
  },
  R10: {
    text: 'Es un archivo XML (quizá una hoja de cálculo XML 2003) y no un libro .xlsx ni un archivo de actividades IATI.',
    todo: 'Ábralo en Excel y guárdelo como .xlsx.',
  },
  R11: {
    text: 'Es un PDF y no un libro.',
    todo: 'Pida el libro a partir del cual se imprimió.',
  },
  R12: {
    text: 'Es un archivo zip sin libro dentro, probablemente un comprimido de varios archivos.',
    todo: 'Si es un archivo comprimido, descomprímalo primero y use los libros que contiene.',
  },
  R13: {
    text: 'Las partes del archivo están cifradas por un programa zip ({part}).',
    todo: 'Descomprímalo con la contraseña y use el libro que contiene.',
  },
  R14: {
    text: 'El archivo contiene dos partes con el mismo nombre ({part}), y no está claro cuál vale.',
    todo: anew,
  },
  R15: {
    text: 'Una parte del archivo no está como se escribió: su suma de control o su tamaño no concuerda ({part}).',
    todo: anew,
  },
  R16: {
    text: 'Los datos comprimidos del archivo están dañados ({part}).',
    todo: anew,
  },
  R17: {
    text: 'Una parte del archivo está incompleta o dañada ({part}).',
    todo: anew,
  },
  R18: {
    text: 'Una parte del archivo declara un tipo de documento ({part}). Las hojas de cálculo nunca lo hacen; los ataques, sí.',
    todo: 'No se fíe de este archivo. Pregunte a quien lo envió cómo se hizo.',
  },
  R19: {
    text: 'El libro remite a una parte que no está en el archivo ({part}).',
    todo: anew,
  },
  R20: {
    text: 'La celda {cell} de la hoja {sheet} remite a un texto que no está en el archivo.',
    todo: anew,
  },
  R21: {
    text: 'La hoja {sheet} tiene una celda más allá de la última fila o columna posible ({cell}).',
    todo: anew,
  },
  R22: {
    text: 'Descomprimido, el archivo supera {limit} MB ({part}).',
    todo: smaller,
  },
  R23: {
    text: 'Una parte del archivo crece a más de {limit} veces su tamaño al descomprimirse ({part}). Así son los archivos hechos para bloquear computadoras.',
    todo: smaller,
  },
  R24: {
    text: 'El archivo tiene {found} partes; se leen {limit} como máximo.',
    todo: smaller,
  },
  R25: {
    text: 'Un solo elemento del archivo supera {limit} MB ({part}).',
    todo: smaller,
  },
  R26: {
    text: 'Un texto tiene {found} caracteres; en una celda caben {limit} ({place}).',
    todo: 'Acorte el texto o páselo a un documento aparte.',
  },
  R27: {
    text: 'El libro contiene demasiados textos distintos, o demasiado largos (se leen {limit} como máximo).',
    todo: 'Elimine las columnas de observaciones que no hagan falta, o divida el libro.',
  },
  R28: {
    text: 'El archivo tiene {found} MB; se leen {limit} MB como máximo.',
    todo: smaller,
  },
  R29: {
    text: 'En la hoja {sheet}, el lugar {cell} está escrito dos veces, fuera de orden o de un modo desconocido, y no está claro qué va en cada sitio.',
    todo: anew,
  },
  R30: {
    text: 'Una parte del archivo está comprimida de un modo que no se usa en los libros ({part}).',
    todo: anew,
  },
  R31: {
    text: 'La hoja {sheet} tiene más de {limit} rangos combinados.',
    todo: 'Deshaga la combinación de celdas (Inicio, Combinar y centrar) en los datos y guarde el libro.',
  },
  R32: {
    text: 'El libro tiene más de {limit} hojas.',
    todo: 'Divídalo en varios libros.',
  },
  R33: {
    text: 'El libro no tiene ninguna hoja con celdas.',
    todo: 'Compruebe que sea el archivo correcto.',
  },
  R34: {
    text: 'Otro programa está usando el archivo, o usted no tiene permiso para abrirlo.',
    todo: 'Ciérrelo en los demás programas e inténtelo de nuevo; si no basta, pida permiso para leerlo.',
  },
  R35: {
    text: 'Las celdas del libro necesitan más de {limit} MB de memoria.',
    todo: 'Divida el libro o elimine las hojas que no hagan falta.',
  },
  R36: {
    text: 'El libro tiene más de {limit} estilos de celda.',
    todo: 'Copie las hojas como valores a un libro nuevo, o deje que Excel limpie los estilos (Revisar, Comprobar rendimiento).',
  },
  R37: {
    text: 'La lectura del archivo duró más de {limit} segundos.',
    todo: smaller,
  },
  R41: {
    text: 'Es un documento de texto, una presentación o un correo, y no un libro.',
    todo: 'Pida la tabla como archivo de Excel, o cópiela a un libro, revísela y guárdela como .xlsx.',
  },
  R42: {
    text: 'El libro tiene más de {limit} celdas, incluidas celdas vacías con formato.',
    todo: 'Elimine las filas y columnas vacías detrás de los datos (selecciónelas, Eliminar) y guarde el libro; o divídalo.',
  },
  R43: {
    text: 'Una parte del archivo está hecha de más de {limit} trozos ({part}). Una hoja de cálculo no; un archivo hecho para bloquear ordenadores, sí.',
    todo: smaller,
  },
  R44: {
    text: 'Este libro de un formato antiguo está dañado o es de un tipo que no se puede leer.',
    todo: 'Ábralo en Excel o LibreOffice, compruebe las cifras y guárdelo como .xlsx. Si no se abre, vuelva a pedirlo a quien lo envió.',
  },
  R45: {
    text: 'Un elemento del archivo tiene más de {limit} atributos ({part}). Una hoja de cálculo nunca; un ataque, sí.',
    todo: smaller,
  },
  R46: {
    text: 'Hay elementos del archivo anidados en más de {limit} niveles ({part}). Una hoja de cálculo nunca lo hace; un ataque, sí.',
    todo: smaller,
  },
  R38: {
    text: 'El archivo no es texto simple: en la fila {row} o muy cerca hay algo que no es un carácter (un byte cero o la mitad de un carácter).',
    todo: 'Probablemente se dañó al copiarlo, o no es un archivo de texto: consígalo de nuevo, o ábralo en Excel, compruébelo y guárdelo como .xlsx.',
  },
  R39: {
    text: 'En la fila {row} se abre una comilla que no se cierra al final del campo, y no está claro dónde empiezan las filas siguientes.',
    todo: 'Abra el archivo en un editor de texto, mire esa fila y cierre o borre la comilla; o pida a quien lo envió que lo guarde como .xlsx.',
  },
  R48: {
    text: 'El archivo IATI está dañado en la línea {line}; no se puede confiar en nada de lo que contiene.',
    todo: 'Descárguelo de nuevo de la organización que lo publica o del almacén de datos de IATI (IATI Datastore). Si sigue igual, avise a esa organización: el validador de IATI (validator.iatistandard.org) muestra el fallo.',
  },
  R47: {
    text: 'Leer este libro de un formato antiguo requiere más de {limit} MB de memoria.',
    todo: 'Ábralo en Excel o LibreOffice y guárdelo como .xlsx, cuya lectura requiere poca memoria; o divídalo.',
  },
};
