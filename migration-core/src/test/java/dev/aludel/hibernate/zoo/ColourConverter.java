package dev.aludel.hibernate.zoo;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a colour as one letter. */
@Converter(autoApply = true)
class ColourConverter implements AttributeConverter<Colour, String> {

    @Override
    public String convertToDatabaseColumn(Colour colour) {
        return (colour != null) ? colour.name().substring(0, 1) : null;
    }

    @Override
    public Colour convertToEntityAttribute(String letter) {
        return (letter == null) ? null : letter.equals("R") ? Colour.RED : Colour.GREEN;
    }

}
