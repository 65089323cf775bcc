# What a clerk adds by hand to the imported decisions. Numbers and dates of signing are invented.
s|^id: "qd-37"$|&\nnumber: "37-QĐ/HU"\nsigned_on: 2016-12-12|
s|^id: "qd-37-bs1"$|&\nnumber: "512-QĐ/HU"\nsigned_on: 2017-12-15|
s|^id: "qd-37-bs2"$|&\nnumber: "846-QĐ/HU"\nsigned_on: 2018-09-14|
s|^id: "qd-37-bs3"$|&\nnumber: "1203-QĐ/HU"\nsigned_on: 2019-06-10|
s|^teams:$|basis: "Số và ngày của quyết định, thành phần các tổ đều bịa để làm ví dụ"\n&|
s|^\( *\)- id: "t0*\([1-9][0-9]*\)"$|&\n\1  name: "Tổ \2"|
