CREATE TABLE ${prefix}note (id bigint PRIMARY KEY);
