package dev.aludel.hibernate.house;

import java.sql.Blob;
import java.sql.Clob;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/** Texts and bytes of each length. */
final class Texts {

    private Texts() {
    }

    @Entity(name = "Page")
    static class Page {

        @Id
        @GeneratedValue
        Long id;

        String plain;

        @Column(length = 1)
        String one;

        @Column(length = Length.LONG16)
        String longer;

        @Column(length = Length.LONG32)
        String longest;

        @Column(length = 10_485_760)
        String justFits;

        @Column(length = 10_485_761)
        String tooLong;

        @Nationalized
        @Column(length = 50)
        String nationalized;

        @Lob
        String lob;

        @Lob
        byte[] bytesLob;

        Blob blob;

        Clob clob;

        @JdbcTypeCode(SqlTypes.LONGVARCHAR)
        String longVarchar;

        @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
        byte[] longBytes;

        @JdbcTypeCode(SqlTypes.BINARY)
        byte[] fixed;

        char[] letters;

        @Lob
        char[] lettersLob;

    }

}
