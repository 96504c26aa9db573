/** Español: lo que una hoja contiene junto a sus valores. */
import type { beside as english } from '../../en/rules/beside.ts';
import type { Same } from '../../same.ts';

export const beside: Same<typeof english> = {
  S31: {
    title: 'Celdas combinadas en la tabla',
    text: 'Las celdas {range} están combinadas, así que no está claro a qué fila o columna pertenece su contenido.',
    why: 'Una cifra en celdas combinadas valdría solo para la primera; las filas afectadas no se usan.',
    todo: 'Separe las celdas (Inicio, Combinar y centrar) y rellene cada una.',
    variants: {
      DOWN: {
        text: 'Las celdas {range} están combinadas: una sola cifra para varias filas.',
        todo: 'Separe las celdas (Inicio, Combinar y centrar) y dé a cada fila su cifra, o déjela en blanco.',
      },
      ACROSS: {
        text: 'Las celdas {range} están combinadas entre columnas, así que no está claro a qué columna pertenece su contenido.',
        todo: 'Separe las celdas (Inicio, Combinar y centrar) y rellene cada una.',
      },
    },
  },
  S37: {
    title: 'Filas o columnas ocultas contienen datos',
    text: 'Se leyeron filas o columnas ocultas como todas las demás.',
    why: 'Lo oculto forma parte de las cifras; puede que quien lo ocultó no lo quisiera así.',
    todo: 'Muestre las filas y columnas, y borre lo que no pertenezca a los datos.',
    variants: {
      ROWS: {
        text: '{count} {count|fila está oculta y se leyó|filas están ocultas y se leyeron} como todas las demás: {rows}.',
        todo: 'Muestre las filas. Borre las que no pertenezcan a los datos.',
      },
      COLUMN: {
        text: 'La columna {fieldName} está oculta; se leyó como todas las demás.',
        todo: 'Muestre la columna y compruebe su contenido.',
      },
    },
  },
  S38: {
    title: 'Colores en la tabla',
    text: 'Las celdas de la tabla tienen distintos colores de relleno, primero en {cell} ({count} en su columna).',
    why: 'Los colores no se leen. Si significan algo (estimaciones, dudas), se pierde.',
    todo: 'Si los colores significan algo, indíquelo en obs_status o en la columna note. Si no, no hay que hacer nada.',
  },
  S39: {
    title: 'Una nota en una celda contiene cifras',
    text: 'Hay una nota o un comentario con cifras en {cell}. Las notas no se leen.',
    why: 'Lo que dice la nota no entra en las cifras ni en ningún informe.',
    todo: 'Ponga la observación en la columna note de la fila.',
    variants: {
      BLANK: {
        text: 'La celda {cell} está en blanco, pero su nota o comentario contiene cifras. Las notas no se leen.',
        todo: 'Si la cifra es correcta, escríbala en la celda, y el resto en la columna note.',
      },
    },
  },
  S40: {
    title: 'Varias tablas en una hoja',
    text: 'Otra tabla parece empezar en {cell}. Solo se leyó la primera.',
    why: 'Las cifras que no se leen faltan en todas las sumas.',
    todo: 'Pase la otra tabla a una hoja propia, o ponga sus filas debajo de las de la primera.',
    variants: {
      BELOW: {
        text: 'Debajo de la tabla parece empezar otra en {cell}. Solo se leyó la primera.',
        todo: 'Ponga sus filas justo debajo de las de la primera tabla, o pásela a una hoja propia.',
      },
      BESIDE: {
        text: 'Al lado de la tabla parece empezar otra en {cell}. Solo se leyó la primera.',
        todo: 'Pase la otra tabla a una hoja propia, o ponga sus filas debajo de las de la primera.',
      },
    },
  },
  S41: {
    title: 'Una hoja oculta contiene datos',
    text: 'La hoja está oculta; {count|se leyó su fila|se leyeron sus filas} como las de todas las demás ({count}).',
    why: 'Lo oculto forma parte de las cifras; puede que quien lo ocultó no lo quisiera así.',
    todo: 'Muestre la hoja, o bórrela si es una copia antigua.',
    variants: {
      HIDDEN: {
        text: 'La hoja está oculta; {count|se leyó su fila|se leyeron sus filas} como las de todas las demás ({count}).',
        todo: 'Muestre la hoja (clic derecho en una pestaña, Mostrar), o bórrela si es una copia antigua.',
      },
      VERY_HIDDEN: {
        text: 'La hoja está oculta de un modo que los menús de Excel no pueden deshacer; {count|se leyó su fila|se leyeron sus filas} como las de todas las demás ({count}).',
        todo: 'Pregunte a quien hizo el archivo para qué sirve la hoja. Solo puede mostrarse en el editor de Visual Basic.',
      },
    },
  },
};
