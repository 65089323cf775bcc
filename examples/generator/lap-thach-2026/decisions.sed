# What a clerk adds by hand to the imported decision. Its number and date of signing are invented.
s|^id: "qd-12"$|&\nnumber: "12-QĐ/TU"\nsigned_on: 2025-09-10|
s|^teams:$|basis: "Số và ngày của quyết định, thành phần các tổ đều bịa để làm ví dụ"\n&|
s|^\( *\)- id: "t0*\([1-9][0-9]*\)"$|&\n\1  name: "Tổ \2"|
