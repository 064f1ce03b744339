CREATE TABLE elephant (id bigint PRIMARY KEY);
