/** Español: las reglas sobre los datos. */
import type { rules as english } from '../en/rules.ts';
import type { Same } from '../same.ts';

export const rules: Same<typeof english> = {
  S01: {
    title: 'Falta algo obligatorio',
    text: 'Falta la columna obligatoria {field} en la hoja {sheet}.',
    why: 'Sin ella no se pueden distinguir ni contar las filas.',
    todo: 'Añada la columna exactamente con este nombre en la fila de encabezado, o copie sus cifras en una plantilla nueva.',
    variants: {
      OTHER_COLUMNS: {
        text: 'Falta la columna obligatoria {field} en la hoja {sheet}. Columnas encontradas aquí y no reconocidas: {unknown}.',
        todo: 'Si una de las columnas no reconocidas es la correcta, cámbiele el nombre a {field}; si no, añada la columna.',
      },
      NO_HEADER: {
        text: 'No se encontró ninguna fila de encabezado en la hoja {sheet}, así que no se pudo leer ninguna de sus filas. Necesita al menos las columnas {columns}.',
        todo: 'Ponga los nombres de las columnas en una fila encima de las cifras, como en la plantilla.',
      },
      BLANK_KEY: {
        text: 'La celda de {field} está vacía, pero es la que dice qué cifra contiene esta fila.',
        todo: 'Escriba el código. Ponga _T para un total y _U para desconocido.',
      },
      FIELD: {
        text: 'El campo {field} de la hoja {sheet} está vacío.',
        todo: 'Rellene el campo; la nota de al lado indica cómo.',
      },
      META: {
        text: 'El libro no tiene la hoja META.',
        todo: 'Parta de la plantilla, o añada META al menos con país, institución y período. Hasta entonces no se usa nada de este libro.',
      },
      CURRENCY: {
        text: 'La hoja {sheet} contiene importes en {field}, pero META no indica la moneda.',
        todo: 'Indique en META.currency las tres letras de la moneda (USD), y también META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Filas con la misma clave',
    text: 'Las filas {rows} describen lo mismo: {key}.',
    why: 'Nada indica cuál es la buena, así que no se usa ninguna; sumarlas contaría dos veces a las personas.',
    todo: 'Conserve una sola de las filas, o corrija el código en que deberían diferir.',
  },
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
  S06: {
    title: 'Mujeres y hombres no suman el total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, pero total es {total}. La diferencia es {gap}.',
    why: 'Una de las cifras está mal y nada indica cuál; por eso la fila no se usa.',
    todo: 'Corrija la cifra equivocada, o ponga en sex_unknown a las personas de sexo desconocido.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, pero total es {total}. La diferencia de {gap} es tan pequeña que puede ser redondeo.',
        todo: 'Corríjala si puede; la fila se usa tal como está.',
      },
    },
  },
  S07: {
    title: 'Solo se da un sexo',
    text: '{blank} está vacío. Según total {total}, {given} {known} y sex_unknown {unknown}, sería {derived}.',
    why: 'La cifra deducida se usa en los indicadores, pero no cuenta como informada.',
    todo: 'Escriba la cifra de su registro, o acepte la propuesta con obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} está vacío y, según total {total}, {given} {known} y sex_unknown {unknown}, sería {derived}, lo que no puede ser.',
        todo: 'Corrija total, {given} o sex_unknown.',
      },
    },
  },
  S08: {
    title: 'Una parte es mayor que el todo',
    text: '{part} {partValue} es mayor que {whole} {wholeValue}.',
    why: 'Una parte no puede superar al todo; las proporciones pasarían del 100 %.',
    todo: 'Corrija una de las dos cifras.',
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
  S16: {
    title: 'Año fuera del período anunciado',
    text: 'La fila es de {year}, pero META anuncia de {startYear} a {endYear}.',
    why: 'Las filas fuera del período suelen ser restos de un archivo anterior.',
    todo: 'Corrija el año, o amplíe period_start y period_end en META.',
    variants: {
      FISCAL_YEAR: {
        text: '«{found}» es un año fiscal. Se tomó como el primero de sus dos años.',
        todo: 'Escriba el año civil que mejor describen las cifras.',
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
  },
  S32: {
    title: 'Fórmula sin resultado',
    text: 'La celda contiene una fórmula cuyo resultado no está guardado en el archivo; se lee como vacía.',
    why: 'Las fórmulas que apuntan a otros archivos no tienen valor en otra computadora.',
    todo: 'Abra el archivo en Excel, recalcule y guarde, o sustituya la fórmula por su valor.',
  },
  S33: {
    title: 'Campo o columna repetidos o desconocidos',
    text: 'Desconocido aquí, y dejado de lado: {unknown}.',
    why: 'Lo que no se entiende queda fuera de las cifras.',
    todo: 'Corrija el nombre si la plantilla lo tiene; si no, no hay nada que hacer.',
    variants: {
      REPEATED: {
        text: '{field} aparece más de una vez, también en {cells}. Se usa el primero.',
        todo: 'Borre los demás.',
      },
      UNKNOWN: {
        text: 'Desconocido aquí, y dejado de lado: {unknown}.',
        todo: 'Corrija el nombre si la plantilla lo tiene; si no, no hay nada que hacer.',
      },
    },
  },
  S35: {
    title: 'Cifras debajo del final de la tabla',
    text: '{count} {count|fila está|filas están} debajo del final de la tabla, a partir de la fila {firstRow}, y no se {count|leyó|leyeron}.',
    why: 'Las cifras que no se leen faltan en todas las sumas.',
    todo: 'Si pertenecen a la tabla, elimine las filas en blanco o el pie de tabla que hay encima. Si no, páselas a otra hoja.',
  },
  X01: {
    title: 'Más trabajadores registrados que nacionales que salen',
    text: '{year}: {leftInstitution} da {left} y {rightInstitution} da {right}. Hay más trabajadores registrados para el extranjero que nacionales contados al salir.',
    why: 'Los trabajadores son una parte de todos los que salen: uno de los dos recuentos está incompleto o cuenta otra cosa.',
    todo: 'Compare las definiciones de STA_FLOW y LAB_OUT (duración de la estancia, renovaciones, personas o contratos) y explique la diferencia.',
  },
  X04: {
    title: 'Más nacionales inscritos en el extranjero que residentes',
    text: '{year}, {partner}: {leftInstitution} da {left} y {rightInstitution} da {right}. Los consulados inscriben a más nacionales de los que muestran las estadísticas del país de acogida.',
    why: 'Los registros conservan a personas que volvieron o se fueron a otro lugar, y la diáspora parece mayor de lo que es.',
    todo: 'Depure el registro consular de este país, o explique por qué las estadísticas son demasiado bajas.',
  },
  X06: {
    title: 'Permisos de trabajo vigentes distintos',
    text: '{year}: {leftInstitution} da {left} permisos de trabajo vigentes, {rightInstitution} da {right}.',
    why: 'Ambos describen los mismos permisos, y los planes se hacen con uno u otro.',
    todo: 'Acuerden una definición y una fecha para LAB_FWP (VALID) e INT_PERMIT (VALID, WORK), o expliquen la diferencia.',
  },
  X07: {
    title: 'Primeros permisos de trabajo distintos',
    text: '{year}: {leftInstitution} da {left} primeros permisos de trabajo, {rightInstitution} da {right}.',
    why: 'Ambos describen las mismas decisiones, y los planes se hacen con uno u otro.',
    todo: 'Acuerden una definición para LAB_FWP (FIRST) e INT_PERMIT (FIRST, WORK), o expliquen la diferencia.',
  },
  X09: {
    title: 'Solicitantes de asilo y casos pendientes distintos',
    text: '{year}: {left} frente a {right}. Los solicitantes de asilo de INT_PROTECT y los casos pendientes a fin de año de INT_ASYLUM deberían ser casi iguales.',
    why: 'Vienen del mismo procedimiento; una diferencia revela casos contados como personas o un registro atrasado.',
    todo: 'Cuente personas en ambas hojas, al 31 de diciembre, o explique la diferencia.',
  },
  X11: {
    title: 'Retornos de nacionales distintos',
    text: '{year}: {leftInstitution} da {left} nacionales que vuelven, {rightInstitution} da {right}.',
    why: 'El apoyo a las personas retornadas se planifica con estas cifras.',
    todo: 'Compare las definiciones de MFA_RETURN y STA_FLOW (IN, NAT) y explique la diferencia.',
  },
  X24: {
    title: 'Objetivo desconocido',
    text: '{found} no está en la lista de objetivos. Objetivos del plan: {known}.',
    why: 'Lo que no pertenece a ningún objetivo no se puede mostrar ni valorar en el plan.',
    todo: 'Corrija el identificador, o añada el objetivo a PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} no está en la lista de objetivos. El importe se conserva como no alineado con el plan. Objetivos del plan: {known}.',
        todo: 'Corrija el identificador, o déjelo vacío si el dinero no sirve a ningún objetivo del plan.',
      },
    },
  },
  X25: {
    title: 'Indicador desconocido',
    text: '{found} no es un indicador del catálogo.',
    why: 'Una prueba solo cuenta si todos pueden consultar la cifra que la sostiene.',
    todo: 'Corrija el identificador (CTX-03), o nombre su fuente en evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} no es un indicador del catálogo ni está explicado como indicador del plan.',
        todo: 'Corrija el identificador, dele un nombre en PLN_TARGETS, o informe sus valores en COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Libro de otro país',
    text: 'El libro es de {found}, pero se consolida {country}.',
    why: 'No se deben mezclar cifras de dos países; no se usa nada de este libro.',
    todo: 'Corrija META.country, o retire el archivo.',
  },
  X27: {
    title: 'Hoja sustituida por un archivo posterior',
    text: 'Esta hoja, entregada el {date}, queda sustituida por la de {kept}, entregada el {keptDate}.',
    why: 'Solo puede contar una versión: la posterior.',
    todo: 'Retire el archivo anterior. Si el correcto es el anterior, corrija submitted_on en META.',
  },
};
