/** Español: las celdas una a una. */
import type { values as english } from '../../en/rules/values.ts';
import type { Same } from '../../same.ts';

export const values: Same<typeof english> = {
  S03: {
    title: 'Valor no admitido en esta columna',
    text: '«{found}» no es uno de los códigos de esta columna. Admitidos: {allowed}.',
    why: 'Un código que nadie más usa no se puede sumar ni comparar.',
    todo: 'Elija un código de la lista desplegable de la celda.',
    variants: {
      TOO_LONG: {
        text: 'El texto es más largo de lo que admite esta columna.',
        todo: 'Acorte el texto y ponga los detalles en la columna note.',
      },
    },
  },
  S04: {
    title: 'Número que no se puede leer',
    text: '«{found}» no es un número.',
    why: 'Una cifra mal adivinada es peor que una que falta; por eso la fila no se usa.',
    todo: 'Escriba el número solo con cifras. Deje la celda vacía si no hay dato y ponga las palabras en la columna note.',
    variants: {
      NOT_A_NUMBER: {
        text: '«{found}» no es un número.',
        todo: 'Escriba el número solo con cifras. Deje la celda vacía si no hay dato y ponga las palabras en la columna note.',
      },
      AMBIGUOUS_NUMBER: {
        text: '«{found}» se puede leer de dos maneras: el signo puede separar decimales o miles.',
        todo: 'Escriba el número sin separador de miles, o indique META.decimal_sep.',
      },
      NUMBER_RANGE: {
        text: '«{found}» es un intervalo, no un solo número.',
        todo: 'Escriba la mejor cifra única con obs_status E (estimación), y el intervalo en la columna note.',
      },
      ERROR_VALUE: {
        text: 'La celda muestra el error de hoja de cálculo {found}.',
        todo: 'Repare la fórmula, o sustitúyala por su valor.',
      },
      MAYBE_ZERO: {
        text: 'El guion «{found}» se lee como «sin dato». Esta hoja tiene varios guiones y ningún cero, así que puede significar cero.',
        todo: 'Escriba 0 donde sea cero, o indique META.dash_means.',
      },
      NUMBER_AS_TEXT: {
        text: '«{found}» es un número guardado como texto. Se leyó como número.',
        todo: 'No hay nada que hacer; acepte la propuesta para convertirlo en un número de verdad.',
      },
    },
  },
  S05: {
    title: 'Número imposible',
    text: '{found} no puede ser: esta columna contiene números enteros de cero en adelante.',
    why: 'Las personas y los casos se cuentan uno a uno; una cifra imposible revela un descuido en la hoja.',
    todo: 'Corrija el número.',
    variants: {
      NEGATIVE: {
        text: '{found} es menor que cero.',
        todo: 'Corrija el número. Una disminución va en una columna propia, no en un recuento.',
      },
      FRACTION: {
        text: '{found} no es un número entero.',
        todo: 'Escriba el recuento mismo. Si la hoja cuenta en miles, indique META.count_mult.',
      },
      ROUNDED: {
        text: '{found} no es del todo un número entero; parece que se quiso decir {rounded}.',
        todo: 'Sustituya la fórmula o el valor pegado por el número entero.',
      },
      OUT_OF_RANGE: {
        text: '{found} está fuera de lo posible en esta columna.',
        todo: 'Corrija el número; revise la unidad (porcentajes de 0 a 100, años con cuatro cifras).',
      },
    },
  },
  S10: {
    title: 'Total escrito con palabras',
    text: '«{found}» designa un total o un grupo. Se tomó como {suggestion}.',
    why: 'Un total que parece un elemento se contaría dos veces.',
    todo: 'Escriba _T para el total de la columna, _AGG para la suma de una región; si no, nombre el elemento.',
  },
  S15: {
    title: 'Fecha imposible',
    text: '«{found}» no es una fecha.',
    why: 'Lo que estaba en vigor en cada momento, y lo que vino primero, se decide por las fechas.',
    todo: 'Escriba la fecha como año-mes-día: 2023-07-01.',
    variants: {
      NOT_A_DATE: {
        text: '«{found}» no es una fecha.',
        todo: 'Escriba la fecha como año-mes-día: 2023-07-01.',
      },
      AMBIGUOUS_DATE: {
        text: '«{found}» se puede leer de dos maneras: nada distingue el día del mes.',
        todo: 'Escriba la fecha como año-mes-día (2023-07-01), o indique META.date_order.',
      },
      ORDER: {
        text: '{later} ({laterDate}) es anterior a {earlier} ({earlierDate}).',
        todo: 'Corrija una de las dos fechas.',
      },
    },
  },
  S18: {
    title: 'País o zona desconocidos',
    text: '«{found}» no es un país, una zona ni un código especial.',
    why: 'Las cifras de dos ministerios solo se pueden comparar si nombran los países de la misma manera.',
    todo: 'Escriba el código de tres letras (SEN), o un nombre usual del país. Use _O para otro, _U para desconocido.',
    variants: {
      UNKNOWN_AREA: {
        text: '«{found}» no es un país, una zona ni un código especial.',
        todo: 'Escriba el código de tres letras (SEN), o un nombre usual del país. Use _O para otro, _U para desconocido.',
      },
      AMBIGUOUS_AREA: {
        text: '«{found}» puede referirse a varios países.',
        todo: 'Escriba el código de tres letras del país que quiere decir.',
      },
      AREA_GROUP: {
        text: '«{found}» es un grupo de países, o un Estado que ya no existe. Se tomó como {suggestion}.',
        todo: 'Dé los países actuales uno por uno si los tiene; si no, escriba _O (otro).',
      },
      USER_ASSIGNED: {
        text: '{found} es un código de país de prueba o inventado, que la ISO deja a sus usuarios.',
        todo: 'Para una prueba no hay nada que hacer. Para una entrega real, escriba el código de su país.',
      },
    },
  },
  S30: {
    title: 'Llamada de nota retirada',
    text: '«{found}» lleva una llamada de nota; el número se leyó sin ella.',
    why: 'Puede que la nota diga algo que el lector de la cifra necesita saber.',
    todo: 'Ponga en la columna note lo que dice la nota.',
    variants: {
      HEADER: {
        text: 'El encabezado «{found}» lleva una llamada de nota; la columna se leyó como {fieldName}.',
        todo: 'Ponga lo que dice la nota en la columna note de las filas.',
      },
    },
  },
  S32: {
    title: 'Fórmula sin resultado',
    text: 'La celda contiene una fórmula cuyo resultado no está guardado en el archivo; se lee como vacía.',
    why: 'Las fórmulas que apuntan a otros archivos no tienen valor en otra computadora.',
    todo: 'Abra el archivo en Excel, recalcule y guarde, o sustituya la fórmula por su valor.',
  },
  S45: {
    title: 'Espacios de más',
    text: '«{found}» tiene espacios al principio, al final o repetidos.',
    why: 'Aquí se ha entendido, pero los filtros y las fórmulas de otras personas no lo encontrarán.',
    todo: 'Quite esos espacios; el texto sigue siendo el mismo.',
  },
};
