/**
 * Whether a paragraph is the closing appeal with which a party committee's proposal or a work
 * report ends: it speaks to everybody and belongs to the whole, not to the last numbered item.
 */
export const isClosing = (text: string): boolean =>
  /更加紧密地?团结在|^(?:各位代表|同志们|让我们)[,，:：!！]|^全(?:市|县|区|省|州|旗|党|国)?(?:上下|各级|人民|广大|党员)/u.test(
    text.slice(0, 60),
  );
